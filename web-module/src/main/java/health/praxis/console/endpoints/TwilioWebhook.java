package health.praxis.console.endpoints;

import health.praxis.audit.Refusals;
import health.praxis.delivery.Delivery;
import health.praxis.installation.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What all calls of the SMS provider have in common: they are small, and signed with our shared secret. */
@Dependent
public class TwilioWebhook {

    private static final int MOST_BYTES = 32 * 1024;

    @Inject
    private Delivery delivery;

    @Inject
    private Refusals refusals;

    @Inject
    private Settings settings;

    /** The form fields of a call that the provider signed; whatever else came is answered here and goes no further. */
    Optional<Map<String, String>> fields(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > MOST_BYTES) {
            refusals.refused("webhook size", null);
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return Optional.empty();
        }
        Map<String, String> fields = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0]));
        if (!delivery.signedByTwilio(url(request), fields, request.getHeader("X-Twilio-Signature"))) {
            refusals.refused("webhook signature", null);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return Optional.empty();
        }
        return Optional.of(fields);
    }

    /** The address as the provider called it, which it signed; behind a proxy our own view of it would differ. */
    private String url(HttpServletRequest request) {
        String query = request.getQueryString();
        return settings.publicUrl() + request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
