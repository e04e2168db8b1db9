package health.praxis.telephony;

import health.praxis.shared.PracticeGroupId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a practice writes to a phone.
 *
 * @param askedAt when it last asked for an answer
 * @param openUntil until when one may still come
 */
record TextLine(
        PracticeGroupId practice,
        Instant wroteAt,
        @Nullable Instant askedAt,
        @Nullable Instant openUntil) {

    boolean waits(Instant now) {
        return openUntil != null && openUntil.isAfter(now);
    }

    /** Who never asked is behind everybody who did. */
    Instant lastAsked() {
        return askedAt == null ? Instant.MIN : askedAt;
    }
}
