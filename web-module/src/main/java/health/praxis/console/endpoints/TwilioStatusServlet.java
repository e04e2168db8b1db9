package health.praxis.console.endpoints;

import health.praxis.audit.Refusals;
import health.praxis.console.Ids;
import health.praxis.delivery.Delivery;
import health.praxis.delivery.MessageId;
import health.praxis.shared.NotFound;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code POST /webhooks/twilio/status/{practice}/{message}}: the SMS provider says what became of a message (REM-12). */
@WebServlet("/webhooks/twilio/status/*")
public class TwilioStatusServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TwilioWebhook webhook;

    @Inject
    private transient Delivery delivery;

    @Inject
    private transient Refusals refusals;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Map<String, String>> fields = webhook.fields(request, response);
        if (fields.isEmpty()) {
            return;
        }
        try {
            report(request, fields.get());
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (NotFound unknown) {
            refusals.refused(unknown, null);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void report(HttpServletRequest request, Map<String, String> fields) {
        String[] path = parts(request.getPathInfo());
        var practice = new PracticeGroupId(Ids.read(path[1]));
        var message = new MessageId(Ids.read(path[2]));
        String status = fields.getOrDefault("MessageStatus", "");
        Callers.run(
                Caller.webhook(practice, "twilio", request.getRemoteAddr()),
                () -> delivery.report(message, status, fields.get("ErrorCode")));
    }

    private static String[] parts(@Nullable String path) {
        String[] parts = path == null ? new String[0] : path.split("/");
        if (parts.length != 3) {
            throw new NotFound("message");
        }
        return parts;
    }
}
