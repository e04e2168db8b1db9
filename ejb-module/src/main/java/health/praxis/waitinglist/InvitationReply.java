package health.praxis.waitinglist;

import health.praxis.delivery.MessageId;
import health.praxis.shared.PatientId;
import health.praxis.telephony.TextArrived;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a patient answered to an invitation; waits until somebody has seen it (REM-22). */
@Entity
@Table(name = "waiting_reply")
class InvitationReply {

    @EmbeddedId
    private RowKey key;

    @Column(name = "invitation_id")
    private UUID invitation;

    @Column(name = "patient_id")
    private UUID patient;

    @Column(name = "body")
    private String body;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private AnswerOutcome outcome;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

    @Column(name = "message_id")
    private @Nullable UUID message;

    @SuppressWarnings("NullAway.Init")
    protected InvitationReply() {
        // for JPA
    }

    InvitationReply(Invitation invitation, TextArrived text, AnswerOutcome outcome) {
        this.key = new RowKey(invitation.practice(), text.id());
        this.invitation = invitation.id();
        this.patient = invitation.patient().value();
        this.body = text.text();
        this.outcome = outcome;
        this.arrivedAt = text.at();
    }

    /** That this was sent back. */
    void sentBack(MessageId answer) {
        message = answer.value();
    }

    UUID id() {
        return key.id();
    }

    UUID invitation() {
        return invitation;
    }

    PatientId patient() {
        return new PatientId(patient);
    }

    /** Somebody has seen it. @return false when somebody had before */
    boolean seen(Instant now) {
        if (seenAt != null) {
            return false;
        }
        seenAt = now;
        return true;
    }

    InvitationNotice notice(String patientName, Instant start, boolean withText) {
        return new InvitationNotice(key.id(), patientName, start, withText ? body : null, outcome, arrivedAt);
    }
}
