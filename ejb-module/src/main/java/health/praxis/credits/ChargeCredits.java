package health.praxis.credits;

import health.praxis.outbox.OutboxMessage;
import health.praxis.shared.PracticeGroupId;
import java.time.Instant;
import java.util.UUID;

/**
 * Orders one charge. Handled twice it charges once.
 *
 * @param units how many units of the service were used
 * @param reference what they were used for, such as the video session
 * @param occurredAt the moment whose price holds
 */
public record ChargeCredits(PracticeGroupId practice, Service service, int units, UUID reference, Instant occurredAt)
        implements OutboxMessage {

    public ChargeCredits {
        if (units < 0) {
            throw new IllegalArgumentException("units cannot be negative: " + units);
        }
    }

    @Override
    public String queue() {
        return CreditsListener.QUEUE;
    }
}
