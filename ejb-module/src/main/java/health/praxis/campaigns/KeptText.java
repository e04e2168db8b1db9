package health.praxis.campaigns;

import health.praxis.telephony.TextArrived;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A text that came in and waits until somebody has seen it. */
@MappedSuperclass
abstract class KeptText {

    @EmbeddedId
    private RowKey key;

    @Column(name = "body")
    private String body;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

    @SuppressWarnings("NullAway.Init")
    protected KeptText() {
        // for JPA
    }

    KeptText(TextArrived text) {
        this.key = new RowKey(text.practice().value(), text.id());
        this.body = text.text();
        this.arrivedAt = text.at();
    }

    UUID id() {
        return key.id();
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
