package health.praxis.console.endpoints;

import static health.praxis.shared.JsonParts.JSON;

import health.praxis.access.PlatformAdministrators;
import health.praxis.audit.Refusals;
import health.praxis.console.Answers;
import health.praxis.shared.RuleBroken;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;

/**
 * {@code POST /platform/administrators}: the operator makes a platform administrator, lets one in again, or withdraws one. The
 * secret comes in the header {@code X-Bootstrap-Secret}, the rest as JSON: {@code email}, {@code password} (temporary), or
 * {@code withdraw} (true).
 */
@WebServlet("/platform/administrators")
public class PlatformAdministratorsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PlatformAdministrators door;

    @Inject
    private transient Refusals refusals;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (JsonReader reader = JSON.createReader(request.getReader())) {
            JsonObject asked = reader.readObject();
            String done = act(request.getHeader("X-Bootstrap-Secret"), asked);
            Answers.send(
                    response,
                    HttpServletResponse.SC_OK,
                    JSON.createObjectBuilder().add("done", done).build());
        } catch (RuleBroken refusal) {
            refusals.refused(refusal, null);
            Answers.refuse(response, refusal);
        } catch (JsonException | ClassCastException unusable) {
            Answers.refuse(response, HttpServletResponse.SC_BAD_REQUEST, "BadRequest");
        } catch (EJBException failed) {
            if (!(failed.getCause() instanceof ConstraintViolationException)) {
                throw failed;
            }
            Answers.refuse(response, HttpServletResponse.SC_BAD_REQUEST, "BadRequest");
        }
    }

    private String act(String header, JsonObject asked) {
        String secret = header == null ? "" : header;
        String email = asked.getString("email", "");
        if (asked.getBoolean("withdraw", false)) {
            door.withdraw(secret, email);
            return "WITHDRAWN";
        }
        return door.appoint(secret, email, asked.getString("password", "")).name();
    }
}
