package health.praxis.console;

import static health.praxis.shared.JsonParts.JSON;

import health.praxis.shared.NotFound;
import health.praxis.shared.RuleBroken;
import health.praxis.telehealth.NotYourSession;
import health.praxis.telehealth.SessionOver;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.ResourceBundle;

/** How the endpoints that speak JSON answer; refusals take their words from the same texts as the pages. */
public final class Answers {

    private Answers() {}

    /** Answers with a body that no cache keeps. */
    public static void send(HttpServletResponse response, int status, JsonObject body) throws IOException {
        send(response, status, body.toString());
    }

    /** Answers with text that is JSON already. */
    public static void send(HttpServletResponse response, int status, String json) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json);
    }

    /** Says no: 404 for what does not exist, is over or may not be known of, 409 for any other broken rule. */
    public static void refuse(HttpServletResponse response, RuleBroken refusal) throws IOException {
        if (refusal instanceof NotFound || refusal instanceof NotYourSession) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, "NotFound");
            return;
        }
        int status =
                refusal instanceof SessionOver ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_CONFLICT;
        refuse(response, status, refusal.getClass().getSimpleName(), refusal.details());
    }

    /** Says no for a reason that is no rule of the house. */
    public static void refuse(HttpServletResponse response, int status, String name) throws IOException {
        refuse(response, status, name, Map.of());
    }

    private static void refuse(HttpServletResponse response, int status, String name, Map<String, Object> details)
            throws IOException {
        JsonObjectBuilder body = JSON.createObjectBuilder().add("refused", name).add("text", words(name, details));
        if (details.get("opensAt") != null) {
            body.add("opensAt", details.get("opensAt").toString());
        }
        send(response, status, body.build());
    }

    static String words(String name, Map<String, Object> details) {
        ResourceBundle texts = ResourceBundle.getBundle("refusals");
        String text = texts.getString(texts.containsKey(name) ? name : "NotFound");
        for (Map.Entry<String, Object> detail : details.entrySet()) {
            text = text.replace("{" + detail.getKey() + "}", String.valueOf(detail.getValue()));
        }
        return text;
    }
}
