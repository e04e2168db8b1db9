package health.praxis.demonstration;

import health.praxis.access.BootstrapRefused;
import health.praxis.installation.Settings;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;

/**
 * Loads the demonstration: {@code POST /demonstration/load} with the bootstrap secret in the header {@code X-Bootstrap-Secret}. Asked again, it
 * answers the same sign-ins and changes nothing. In production, and without the secret, it answers 404.
 */
@WebServlet("/load")
public class DemonstrationServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String SECRET_HEADER = "X-Bootstrap-Secret";

    private final transient Settings settings = new Settings();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (settings.isProduction() || !knowsTheSecret(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String secret = settings.required("PRAXIS_BOOTSTRAP_SECRET");
        try {
            synchronized (this) {
                new Demonstration(secret, Clock.systemUTC()).load();
            }
            write(response, HttpServletResponse.SC_OK, answer());
        } catch (BootstrapRefused otherData) {
            log("The installation holds other data; the demonstration is not loaded.", otherData);
            write(
                    response,
                    HttpServletResponse.SC_CONFLICT,
                    Json.createObjectBuilder()
                            .add("refused", "BootstrapRefused")
                            .add("text", "This installation already holds other data.")
                            .build());
        }
    }

    private boolean knowsTheSecret(HttpServletRequest request) {
        String given = request.getHeader(SECRET_HEADER);
        return given != null
                && settings.text("PRAXIS_BOOTSTRAP_SECRET")
                        .map(secret -> MessageDigest.isEqual(
                                secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8)))
                        .orElse(false);
    }

    private static JsonObject answer() {
        JsonArrayBuilder accounts = Json.createArrayBuilder();
        HarbourStreet.accounts()
                .forEach(account -> accounts.add(Json.createObjectBuilder()
                        .add("role", account.role())
                        .add("name", account.name())
                        .add("email", account.email())
                        .add("password", account.password())));
        return Json.createObjectBuilder()
                .add("practice", HarbourStreet.NAME)
                .add("accounts", accounts)
                .build();
    }

    private static void write(HttpServletResponse response, int status, JsonObject body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(body.toString());
    }
}
