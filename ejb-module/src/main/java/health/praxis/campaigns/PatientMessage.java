package health.praxis.campaigns;

import health.praxis.delivery.MessageId;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That somebody wrote to a patient; written by {@link MessageRows#begin}, which only one of two at once passes. */
@Entity
@Immutable
@Table(name = "patient_message")
class PatientMessage {

    @EmbeddedId
    private RowKey key;

    @Column(name = "message_id")
    private UUID message;

    @Column(name = "patient_id")
    private UUID patient;

    @Column(name = "written_by")
    private UUID author;

    @SuppressWarnings("NullAway.Init")
    protected PatientMessage() {
        // for JPA
    }

    MessageId message() {
        return new MessageId(message);
    }

    UserId author() {
        return new UserId(author);
    }

    /** Whether it is this form of theirs, sent once more. */
    boolean isSame(PatientId whom, UserId who) {
        return patient.equals(whom.value()) && author.equals(who.value());
    }
}
