package health.praxis.console.endpoints;

import static health.praxis.shared.JsonParts.JSON;

import health.praxis.access.BootstrapCommand;
import health.praxis.access.BootstrapResult;
import health.praxis.audit.Refusals;
import health.praxis.console.Answers;
import health.praxis.credits.FirstSetUp;
import health.praxis.practice.Role;
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
 * {@code POST /platform/bootstrap}: the first administrator, practice group and owner of an installation, with their opening
 * credits. The secret comes in the header {@code X-Bootstrap-Secret}, the rest as JSON (names in docs/operations.md).
 */
@WebServlet("/platform/bootstrap")
public class BootstrapServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient FirstSetUp firstSetUp;

    @Inject
    private transient Refusals refusals;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (JsonReader reader = JSON.createReader(request.getReader())) {
            JsonObject asked = reader.readObject();
            BootstrapCommand command = command(request.getHeader("X-Bootstrap-Secret"), asked);
            BootstrapResult made = firstSetUp.open(command, asked.getInt("openingCredits", 0));
            Answers.send(response, HttpServletResponse.SC_CREATED, answer(made));
        } catch (RuleBroken refusal) {
            refusals.refused(refusal, null);
            Answers.refuse(response, refusal);
        } catch (JsonException | IllegalArgumentException | ClassCastException unusable) {
            Answers.refuse(response, HttpServletResponse.SC_BAD_REQUEST, "BadRequest");
        } catch (EJBException failed) {
            if (!(failed.getCause() instanceof ConstraintViolationException)) {
                throw failed;
            }
            Answers.refuse(response, HttpServletResponse.SC_BAD_REQUEST, "BadRequest");
        }
    }

    private static BootstrapCommand command(String secret, JsonObject asked) {
        return new BootstrapCommand(
                secret == null ? "" : secret,
                asked.getString("adminEmail", null),
                asked.getString("adminPassword", null),
                asked.getString("practiceName", null),
                asked.getString("practicePhone", null),
                asked.getString("practiceZone", null),
                asked.getString("ownerEmail", null),
                asked.getString("ownerPassword", null),
                asked.getString("ownerFirstName", null),
                asked.getString("ownerLastName", null),
                Role.valueOf(asked.getString("ownerRole", Role.PRACTITIONER.name())),
                asked.getString("profession", null));
    }

    private static JsonObject answer(BootstrapResult made) {
        return JSON.createObjectBuilder()
                .add("administratorAccount", made.administratorAccount().toString())
                .add("practice", made.practice().toString())
                .add("ownerAccount", made.ownerAccount().toString())
                .add("owner", made.owner().toString())
                .build();
    }
}
