package health.praxis.outbox;

import health.praxis.shared.PracticeGroupId;
import java.util.UUID;

/** Somebody sent a dead letter on its way once more. */
public record DeadLetterRetried(PracticeGroupId practice, UUID letter) {}
