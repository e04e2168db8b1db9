package health.praxis.sandbox;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One line of the request journal.
 *
 * @param id running number, from 1
 * @param at sandbox time at which the request was complete
 * @param provider {@code chime}, {@code twilio}, {@code smtp}, or {@code twilio-webhook} for what the sandbox posted
 * @param method HTTP method; for SMTP the command that decided
 * @param path path with query; for a webhook its URL; for SMTP the recipients
 * @param status HTTP or SMTP status that was answered; 0 when there was no answer
 * @param requestBody body as text, secrets masked, shortened
 * @param responseBody answer's body, likewise
 * @param note fault or failure in words, empty when all was normal
 */
record RecordedRequest(
        long id,
        Instant at,
        String provider,
        String method,
        String path,
        int status,
        String requestBody,
        String responseBody,
        String note) {

    private static final int LONGEST_BODY = 20_000;
    private static final Pattern JOIN_TOKEN = Pattern.compile("(\"JoinToken\"\\s*:\\s*\")[^\"]*\"");

    RecordedRequest {
        requestBody = keep(requestBody);
        responseBody = keep(responseBody);
    }

    private static String keep(String body) {
        String masked = JOIN_TOKEN.matcher(body).replaceAll("$1***\"");
        return masked.length() <= LONGEST_BODY ? masked : masked.substring(0, LONGEST_BODY) + " … shortened";
    }
}
