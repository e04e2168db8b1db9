package health.praxis.waitinglist;

import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A free time that waiting patients are asked about. Whoever decides about it holds its lock. */
@Entity
@Table(name = "waiting_offer")
class Offer {

    @EmbeddedId
    private RowKey key;

    @Column(name = "practitioner_id")
    private UUID practitioner;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "location")
    private AppointmentLocation location;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private OfferState state;

    @Column(name = "appointment_id")
    private @Nullable UUID appointment;

    @SuppressWarnings("NullAway.Init")
    protected Offer() {
        // for JPA
    }

    Offer(PracticeGroupId practice, OfferedTime time, UserId by, Instant now) {
        this.key = new RowKey(practice.value(), UUID.randomUUID());
        this.practitioner = time.practitioner().value();
        this.startsAt = time.start();
        this.endsAt = time.end();
        this.location = time.location();
        this.madeBy = by.value();
        this.madeAt = now;
        this.state = OfferState.OPEN;
    }

    OfferId id() {
        return new OfferId(key.id());
    }

    OfferedTime time() {
        return new OfferedTime(
                new UserId(practitioner),
                startsAt,
                (int) Duration.between(startsAt, endsAt).toMinutes(),
                location);
    }

    OfferState state() {
        return state;
    }

    @Nullable
    AppointmentId appointment() {
        return appointment == null ? null : new AppointmentId(appointment);
    }

    /** Whether a Y gets it now: nobody has it, and it has not begun. */
    boolean isOpen(Instant now) {
        return state == OfferState.OPEN && now.isBefore(startsAt);
    }

    boolean overlaps(Instant start, Instant end) {
        return startsAt.isBefore(end) && start.isBefore(endsAt);
    }

    /** The time went to something else. */
    void gone() {
        state = OfferState.GONE;
    }

    void withdraw() {
        state = OfferState.WITHDRAWN;
    }

    void taken(AppointmentId by) {
        state = OfferState.TAKEN;
        appointment = by.value();
    }
}
