package health.praxis.scheduling;

import health.praxis.shared.PracticeGroupId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reason of one practice's own: offered at its place, until it is archived. */
@Entity
@Table(name = "cancellation_reason")
class CancellationReason {

    @Embeddable
    record Key(
            @Column(name = "practice_id") UUID practiceId,
            @Column(name = "id") UUID id) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String name;

    private int place;

    @Column(name = "archived_at")
    private @Nullable Instant archivedAt;

    @SuppressWarnings("NullAway.Init")
    protected CancellationReason() {}

    CancellationReason(PracticeGroupId practice, String name, int place) {
        this.key = new Key(practice.value(), UUID.randomUUID());
        this.name = name;
        this.place = place;
    }

    CancellationReasonId id() {
        return new CancellationReasonId(key.id());
    }

    String name() {
        return name;
    }

    int place() {
        return place;
    }

    void rename(String to) {
        name = to;
    }

    void archive(Instant now) {
        archivedAt = now;
    }

    /** Each takes the other's place. */
    void changePlaces(CancellationReason other) {
        int own = place;
        place = other.place;
        other.place = own;
    }

    OwnReason shown() {
        return new OwnReason(id(), name);
    }
}
