package health.praxis.waitinglist;

import health.praxis.delivery.MessageId;
import health.praxis.shared.PatientId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The text that asks one waiting patient about a time, and what became of it. */
@Entity
@Table(name = "waiting_invitation")
class Invitation {

    @EmbeddedId
    private RowKey key;

    @Column(name = "offer_id")
    private UUID offer;

    @Column(name = "entry_id")
    private UUID entry;

    @Column(name = "patient_id")
    private UUID patient;

    @Column(name = "message_id")
    private UUID message;

    @Column(name = "phone")
    private String phone;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private InvitationState state;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {
        // for JPA
    }

    Invitation(Offer offer, WaitingEntry entry, MessageId message, String phone, UUID practice, Instant now) {
        this.key = new RowKey(practice, UUID.randomUUID());
        this.offer = offer.id().value();
        this.entry = entry.id().value();
        this.patient = entry.patient().value();
        this.message = message.value();
        this.phone = phone;
        this.sentAt = now;
        this.state = InvitationState.WAITING;
    }

    UUID id() {
        return key.id();
    }

    UUID practice() {
        return key.practice();
    }

    OfferId offer() {
        return new OfferId(offer);
    }

    WaitingEntryId entry() {
        return new WaitingEntryId(entry);
    }

    PatientId patient() {
        return new PatientId(patient);
    }

    InvitationState state() {
        return state;
    }

    /** Whether an answer that was written then can still change it: what was written later stands. */
    boolean takes(Instant writtenAt) {
        return state.isOpen() && (answeredAt == null || !answeredAt.isAfter(writtenAt));
    }

    /** Whether an answer is waited for: none came, or one that nobody could read. */
    boolean isAwaited() {
        return state == InvitationState.WAITING || state == InvitationState.CHECK;
    }

    void answered(InvitationState now, Instant writtenAt) {
        state = now;
        answeredAt = writtenAt;
    }
}
