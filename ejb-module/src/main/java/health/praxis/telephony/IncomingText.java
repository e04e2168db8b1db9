package health.praxis.telephony;

import health.praxis.shared.PracticeGroupId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A text that came in for a practice; what it says is forgotten here once it has been read. */
@Entity
@Table(name = "incoming_text")
class IncomingText {

    @Embeddable
    record Key(
            @Column(name = "practice_id") UUID practice,
            @Column(name = "id") UUID id) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(name = "line_to")
    private String ours;

    @Column(name = "phone")
    private String phone;

    @Column(name = "body")
    private @Nullable String body;

    @Enumerated(EnumType.STRING)
    @Column(name = "addressed")
    private Addressed addressed;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected IncomingText() {
        // for JPA
    }

    String phone() {
        return phone;
    }

    /** What it says, once: told to whoever reads it first, and forgotten. */
    @Nullable
    TextArrived read(Instant now) {
        if (body == null) {
            return null;
        }
        TextArrived text = new TextArrived(
                new PracticeGroupId(key.practice()),
                key.id(),
                ours,
                phone,
                body,
                TextAnswer.of(body),
                addressed == Addressed.THIS,
                addressed == Addressed.KEYWORD_ONLY,
                arrivedAt,
                new Reading());
        body = null;
        readAt = now;
        return text;
    }
}
