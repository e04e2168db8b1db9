package health.praxis.campaigns;

import health.praxis.telephony.TextArrived;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A text to the practice's own number from a phone that nobody there has written to; waits until somebody has seen it (MSG-2). */
@Entity
@Table(name = "unknown_text")
class UnknownText {

    @EmbeddedId
    private RowKey key;

    @Column(name = "phone")
    private String phone;

    @Column(name = "body")
    private String body;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

    @SuppressWarnings("NullAway.Init")
    protected UnknownText() {
        // for JPA
    }

    UnknownText(TextArrived text) {
        this.key = new RowKey(text.practice().value(), text.id());
        this.phone = text.phone();
        this.body = text.text();
        this.arrivedAt = text.at();
    }

    UUID id() {
        return key.id();
    }

    String phone() {
        return phone;
    }

    String text() {
        return body;
    }

    Instant at() {
        return arrivedAt;
    }

    /** Somebody has seen it. @return false when somebody had before */
    boolean seen(Instant now) {
        if (seenAt != null) {
            return false;
        }
        seenAt = now;
        return true;
    }
}
