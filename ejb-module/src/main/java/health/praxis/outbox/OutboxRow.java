package health.praxis.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to the broker. Put with the fact it tells of; leased by one relay at a time while it is being
 * handed over; removed once the broker has it. A lease that ran out (its relay died) is taken up by another relay: the
 * broker drops the duplicate by the message's id.
 */
@Entity
@Table(name = "outbox_message")
class OutboxRow {

    @Id
    private UUID id;

    @Column(name = "practice_id")
    private UUID practiceId;

    private String queue;
    private String type;
    private String body;

    @Column(name = "put_at")
    private Instant putAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "leased_until")
    private @Nullable Instant leasedUntil;

    private int attempts;

    @SuppressWarnings("NullAway.Init")
    protected OutboxRow() {}

    OutboxRow(UUID id, UUID practiceId, String queue, String type, String body, Instant putAt, Instant dueAt) {
        this.id = id;
        this.practiceId = practiceId;
        this.queue = queue;
        this.type = type;
        this.body = body;
        this.putAt = putAt;
        this.dueAt = dueAt;
    }

    void leaseUntil(Instant end) {
        leasedUntil = end;
        attempts++;
    }

    UUID id() {
        return id;
    }

    UUID practiceId() {
        return practiceId;
    }

    String queue() {
        return queue;
    }

    String type() {
        return type;
    }

    String body() {
        return body;
    }
}
