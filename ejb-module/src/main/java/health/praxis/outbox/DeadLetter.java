package health.praxis.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message that its consumer refused to the end. Waits here until somebody has mended the cause and retries it. */
@Entity
@Table(name = "dead_letter")
class DeadLetter {

    @Id
    private UUID id;

    @Column(name = "practice_id")
    private UUID practiceId;

    private String queue;
    private String type;
    private String body;

    @Column(name = "died_at")
    private Instant diedAt;

    @Column(name = "retried_at")
    private @Nullable Instant retriedAt;

    @SuppressWarnings("NullAway.Init")
    protected DeadLetter() {}

    DeadLetter(UUID id, UUID practiceId, String queue, String type, String body, Instant diedAt) {
        this.id = id;
        this.practiceId = practiceId;
        this.queue = queue;
        this.type = type;
        this.body = body;
        this.diedAt = diedAt;
    }

    /** The same message, on its way once more under a new id so that the broker takes it. */
    OutboxRow retry(Instant now) {
        retriedAt = now;
        return new OutboxRow(UUID.randomUUID(), practiceId, queue, type, body, now, now);
    }

    boolean isOpen() {
        return retriedAt == null;
    }

    UUID practiceId() {
        return practiceId;
    }
}
