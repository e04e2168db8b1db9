package health.praxis.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much work waits for one queue's consumer.
 *
 * @param waiting due and not yet handed to the broker
 * @param oldest when the longest waiting of these fell due; null when none waits
 * @param later put for a later time
 * @param atBroker handed over and not yet done, {@link Queues#MOST_COUNTED} at most; null when the broker does not answer
 */
public record QueueState(
        String name,
        long waiting,
        @Nullable Instant oldest,
        long later,
        @Nullable Integer atBroker) {}
