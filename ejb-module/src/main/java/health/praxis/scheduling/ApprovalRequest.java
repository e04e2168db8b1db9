package health.praxis.scheduling;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a booking came from outside and needs approval (OBK-9).
 *
 * @param requestedAt when it was asked for
 * @param approvedAt since when it is approved; a booking that is cancelled without that was declined
 */
@Embeddable
record ApprovalRequest(
        @Column(name = "requested_at") Instant requestedAt,
        @Column(name = "approved_at") @Nullable Instant approvedAt) {

    ApprovalRequest(Instant requestedAt) {
        this(requestedAt, null);
    }

    ApprovalRequest(ApprovalRequest open, Instant now) {
        this(open.requestedAt, now);
    }

    /** When it was asked for, if it was. */
    static @Nullable Instant since(@Nullable ApprovalRequest request) {
        return request == null ? null : request.requestedAt;
    }

    boolean isOpen() {
        return approvedAt == null;
    }
}
