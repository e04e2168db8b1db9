package health.praxis.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An SMS that was handed to the sandbox.
 *
 * @param status queued, sending, sent, delivered, undelivered or failed
 * @param errorCode 0 when there is none
 * @param statusCallback where statuses are posted; null = nowhere
 * @param sentAt null until it was sent
 */
record SmsMessage(
        String sid,
        String from,
        String to,
        String body,
        String status,
        int errorCode,
        @Nullable String statusCallback,
        Instant createdAt,
        @Nullable Instant sentAt,
        Instant updatedAt) {

    private static final String GSM_BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String GSM_EXTENDED = "^{}\\[~]|€\f";

    /** @return this message in its next status; the time of sending is set with {@code sent} */
    SmsMessage in(String nextStatus, int nextErrorCode, Instant now) {
        Instant sent = nextStatus.equals("sent") ? now : sentAt;
        return new SmsMessage(sid, from, to, body, nextStatus, nextErrorCode, statusCallback, createdAt, sent, now);
    }

    /** @return number of segments: 160 or 153 characters of the GSM alphabet each, otherwise 70 or 67 of UCS-2 */
    int segments() {
        int septets = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (GSM_BASIC.indexOf(c) >= 0) {
                septets += 1;
            } else if (GSM_EXTENDED.indexOf(c) >= 0) {
                septets += 2;
            } else {
                return parts(body.getBytes(StandardCharsets.UTF_16BE).length / 2, 70, 67);
            }
        }
        return parts(septets, 160, 153);
    }

    private static int parts(int length, int alone, int each) {
        return length <= alone ? 1 : (length + each - 1) / each;
    }
}
