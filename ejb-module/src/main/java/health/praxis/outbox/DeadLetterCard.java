package health.praxis.outbox;

import java.time.Instant;
import java.util.UUID;

/** A dead letter as a list shows it: ids and times, no contents. */
public record DeadLetterCard(UUID id, UUID practiceId, String queue, String type, Instant diedAt) {}
