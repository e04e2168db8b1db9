package health.praxis.waitinglist;

import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who waits for a time, or has. */
@Entity
@Table(name = "waiting_entry")
class WaitingEntry {

    @EmbeddedId
    private RowKey key;

    @Column(name = "patient_id")
    private UUID patient;

    @Column(name = "practitioner_id")
    private @Nullable UUID practitioner;

    @Enumerated(EnumType.STRING)
    @Column(name = "location")
    private @Nullable AppointmentLocation location;

    @Column(name = "parts_of_day")
    private String partsOfDay;

    @Column(name = "weekdays")
    private String weekdays;

    @Column(name = "urgent")
    private boolean urgent;

    @Column(name = "comments")
    private @Nullable String comments;

    @Column(name = "added_by")
    private UUID addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @Column(name = "appointment_id")
    private @Nullable UUID appointment;

    @Version
    @Column(name = "version")
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected WaitingEntry() {
        // for JPA
    }

    @SuppressWarnings("NullAway.Init")
    WaitingEntry(PracticeGroupId practice, WaitingWish wish, UserId by, Instant now) {
        this.key = new RowKey(practice.value(), UUID.randomUUID());
        this.patient = wish.patient().value();
        this.addedBy = by.value();
        this.addedAt = now;
        change(wish);
        this.comments = textOf(wish);
    }

    /** Another wish of the same patient. Comments stay as they are for whom names are hidden: they could not read them. */
    final void change(WaitingWish wish) {
        practitioner = wish.practitioner() == null ? null : wish.practitioner().value();
        location = wish.location();
        partsOfDay = Words.of(wish.partsOfDay());
        weekdays = Words.of(wish.weekdays());
        urgent = wish.urgent();
        if (Callers.current().seesNames()) {
            comments = textOf(wish);
        }
    }

    private static @Nullable String textOf(WaitingWish wish) {
        String text = wish.comments();
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** @throws EntryEditedMeanwhile when somebody else saved since */
    void expect(long shown) {
        if (version != shown) {
            throw new EntryEditedMeanwhile();
        }
    }

    /** Takes it off the list. */
    void remove(Instant now) {
        removedAt = now;
    }

    /** Takes it off the list because its patient got a time. */
    void booked(AppointmentId got, Instant now) {
        remove(now);
        appointment = got.value();
    }

    /** On the list again, where it stood. */
    void putBack() {
        removedAt = null;
    }

    boolean isWaiting() {
        return removedAt == null;
    }

    boolean isBooked() {
        return appointment != null;
    }

    WaitingEntryId id() {
        return new WaitingEntryId(key.id());
    }

    PatientId patient() {
        return new PatientId(patient);
    }

    @Nullable
    UserId practitioner() {
        return practitioner == null ? null : new UserId(practitioner);
    }

    long version() {
        return version;
    }

    Instant addedAt() {
        return addedAt;
    }

    WaitingWish wish() {
        return new WaitingWish(
                patient(),
                practitioner(),
                location,
                Words.read(PartOfDay.class, partsOfDay),
                Words.read(DayOfWeek.class, weekdays),
                urgent,
                Callers.current().seesNames() ? comments : null);
    }
}
