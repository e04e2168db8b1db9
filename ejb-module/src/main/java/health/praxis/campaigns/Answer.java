package health.praxis.campaigns;

import health.praxis.shared.PatientId;
import health.praxis.telephony.TextArrived;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a patient answered by text to what somebody wrote; waits until somebody has seen it (REM-22). */
@Entity
@Table(name = "patient_reply")
class Answer {

    @EmbeddedId
    private RowKey key;

    @Column(name = "patient_id")
    private UUID patient;

    @Column(name = "body")
    private String body;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

    @SuppressWarnings("NullAway.Init")
    protected Answer() {
        // for JPA
    }

    Answer(TextArrived text, PatientId patient) {
        this.key = new RowKey(text.practice().value(), text.id());
        this.patient = patient.value();
        this.body = text.text();
        this.arrivedAt = text.at();
    }

    UUID id() {
        return key.id();
    }

    PatientId patient() {
        return new PatientId(patient);
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
