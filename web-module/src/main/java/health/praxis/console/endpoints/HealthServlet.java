package health.praxis.console.endpoints;

import static health.praxis.shared.JsonParts.JSON;

import health.praxis.console.Answers;
import health.praxis.installation.Readiness;
import health.praxis.installation.Settings;
import health.praxis.outbox.DeadLetters;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** {@code GET /health/ready}: whether to send people here. {@code GET /health}: what an operator watches. No patient data. */
@WebServlet({"/health", "/health/ready"})
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Readiness readiness;

    @Inject
    private transient DeadLetters deadLetters;

    @Inject
    private transient Settings settings;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> problems = readiness.problems();
        JsonObjectBuilder body = JSON.createObjectBuilder()
                .add("ready", problems.isEmpty())
                .add("problems", JSON.createArrayBuilder(problems));
        if (request.getServletPath().equals("/health")) {
            body.add("warnings", JSON.createArrayBuilder(readiness.warnings()))
                    .add("profile", settings.profile().name().toLowerCase(Locale.ROOT))
                    .add("now", clock.instant().toString())
                    .add("version", version())
                    .add("java", System.getProperty("java.version"));
            if (problems.isEmpty()) {
                body.add("deadLetters", countDeadLetters(request.getRemoteAddr()));
            }
        }
        int status = problems.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        Answers.send(response, status, body.build());
    }

    /** How many wait for a person, over all practices; the list ends at 200. */
    private int countDeadLetters(@Nullable String address) {
        return Callers.get(
                Caller.platform(null, address), () -> deadLetters.open().size());
    }

    private static String version() {
        return ResourceBundle.getBundle("health.praxis.console.version").getString("version");
    }
}
