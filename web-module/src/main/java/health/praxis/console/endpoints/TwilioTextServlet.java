package health.praxis.console.endpoints;

import health.praxis.audit.Refusals;
import health.praxis.telephony.TextFor;
import health.praxis.telephony.TextInbox;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code POST /webhooks/twilio/sms}: somebody wrote to our number (REM-17 to REM-22). It is kept, answered with an empty
 * document, so that nothing is sent back, and read afterwards. Any answer but 200 lets the provider bring it again.
 */
@WebServlet("/webhooks/twilio/sms")
public class TwilioTextServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String NOTHING_TO_SAY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9]{1,64}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{3,16}");

    @Inject
    private transient TwilioWebhook webhook;

    @Inject
    private transient TextInbox inbox;

    @Inject
    private transient Refusals refusals;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        Optional<Map<String, String>> signed = webhook.fields(request, response);
        if (signed.isEmpty()) {
            return;
        }
        Map<String, String> fields = signed.get();
        String reference = fields.getOrDefault("MessageSid", "");
        String ours = fields.getOrDefault("To", "");
        String phone = fields.getOrDefault("From", "");
        if (!REFERENCE.matcher(reference).matches()
                || !PHONE.matcher(ours).matches()
                || !PHONE.matcher(phone).matches()) {
            refusals.refused("webhook fields", null);
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        List<TextFor> shares = inbox.whose(ours, phone, fields.getOrDefault("Body", ""));
        if (shares.isEmpty()) {
            refusals.refused("text from an unknown phone", null);
        }
        for (TextFor share : shares) {
            Callers.run(
                    Caller.webhook(share.practice(), "twilio", request.getRemoteAddr()),
                    () -> inbox.keep(share, reference, ours, phone));
        }
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter().write(NOTHING_TO_SAY);
    }
}
