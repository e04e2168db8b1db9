package health.praxis.console.endpoints;

import static health.praxis.shared.JsonParts.JSON;

import health.praxis.console.Answers;
import health.praxis.installation.Settings;
import health.praxis.practice.UnsavedTexts;
import health.praxis.shared.RuleBroken;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * {@code POST /unsaved}: keeps what is typed into a form and not saved yet (IDL-5), as {@code {"as": user, "form": key,
 * "fields": {name: text}}}. Nothing is ever read from here: a form gets its text back with its own page.
 */
@WebServlet("/unsaved")
public class UnsavedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 80_000;

    @Inject
    private transient UnsavedTexts texts;

    @Inject
    private transient Settings settings;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!SameOrigin.isOurs(request, settings.publicUrl())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            Answers.refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "BadRequest");
            return;
        }
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(body))) {
            keep(reader.readObject(), response);
        } catch (JsonException unreadable) {
            Answers.refuse(response, HttpServletResponse.SC_BAD_REQUEST, "BadRequest");
        }
    }

    private void keep(JsonObject wish, HttpServletResponse response) throws IOException {
        Map<String, String> fields = new HashMap<>();
        if (wish.get("fields") instanceof JsonObject typed) {
            typed.keySet().forEach(name -> fields.put(name, typed.getString(name, "")));
        }
        if (!wish.getString("as", "").equals(String.valueOf(Callers.current().user()))) {
            Answers.refuse(response, HttpServletResponse.SC_CONFLICT, "BadRequest");
            return;
        }
        try {
            texts.keep(wish.getString("form", ""), fields);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (RuleBroken refusal) {
            Answers.refuse(response, refusal);
        }
    }
}
