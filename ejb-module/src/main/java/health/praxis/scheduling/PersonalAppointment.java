package health.praxis.scheduling;

import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A practitioner's own time: no patient, and nobody can book it (CAL-12). */
@Entity
@Table(name = "personal_appointment")
class PersonalAppointment {

    @Embeddable
    record Key(
            @Column(name = "practice_id") UUID practiceId,
            @Column(name = "id") UUID id) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(name = "practitioner_id")
    private UUID practitionerId;

    private String title;

    private @Nullable String place;

    private @Nullable String comments;

    @Enumerated(EnumType.STRING)
    private PersonalColour colour;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    /** The series it was kept in (CAL-12). */
    @Column(name = "series_id")
    private @Nullable UUID seriesId;

    @Column(name = "created_at")
    private Instant createdAt;

    /** When it was last saved; what calendars outside go by (INT-1). */
    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PersonalAppointment() {}

    /**
     * @throws AppointmentTooShort under five minutes
     * @throws AppointmentTooLong over a day
     */
    @SuppressWarnings("NullAway.Init")
    PersonalAppointment(PracticeGroupId practice, UserId practitioner, PersonalDetails details, Instant now) {
        this.key = new Key(practice.value(), UUID.randomUUID());
        this.practitionerId = practitioner.value();
        this.createdAt = now;
        take(details, now);
    }

    /** One that was deleted, as it was; calendars outside read it as the same, changed once more (INT-1). */
    @SuppressWarnings("NullAway.Init")
    PersonalAppointment(PracticeGroupId practice, PersonalRemoved.Kept kept, Instant now) {
        this.key = new Key(practice.value(), kept.id().value());
        this.practitionerId = kept.practitioner().value();
        this.seriesId = kept.series();
        this.createdAt = kept.createdAt();
        this.version = kept.version() + 1;
        take(kept.details(), now);
    }

    /** Belongs to this series from now on, whatever becomes of it. */
    PersonalAppointment in(AppointmentSeries series) {
        seriesId = series.id();
        return this;
    }

    /** Takes over what was typed; the refusals are those of a new one. */
    void take(PersonalDetails details, Instant now) {
        move(details.start(), details.minutes(), now);
        title = details.title().strip();
        place = AppointmentRules.textOrNull(details.place());
        comments = AppointmentRules.textOrNull(details.comments());
        colour = details.colour();
    }

    /** Gives it another time; the refusals are those of a new one. */
    void move(Instant start, int minutes, Instant now) {
        TimeSlot slot = TimeSlot.of(start, AppointmentRules.length(minutes));
        startsAt = slot.start();
        endsAt = slot.end();
        changedAt = now;
    }

    /** @throws AppointmentEditedMeanwhile when somebody else saved since this version was shown */
    void expect(long shown) {
        if (shown != version) {
            throw new AppointmentEditedMeanwhile();
        }
    }

    PersonalAppointmentId id() {
        return new PersonalAppointmentId(key.id());
    }

    UserId practitioner() {
        return new UserId(practitionerId);
    }

    TimeSlot slot() {
        return new TimeSlot(startsAt, endsAt);
    }

    String title() {
        return title;
    }

    long version() {
        return version;
    }

    /** What it takes as it is. */
    Wanted wanted() {
        return Wanted.alone(slot(), practitioner());
    }

    /** What it is, as somebody types it. */
    PersonalDetails details() {
        return new PersonalDetails(title, place, startsAt, minutes(), colour, comments);
    }

    PersonalRemoved.Kept kept() {
        return new PersonalRemoved.Kept(id(), practitioner(), seriesId, details(), createdAt, version);
    }

    private int minutes() {
        return (int) Duration.between(startsAt, endsAt).toMinutes();
    }

    UsedTitle used() {
        return new UsedTitle(title, colour, minutes());
    }

    OwnTimeEntry feedEntry() {
        return new OwnTimeEntry(id(), startsAt, endsAt, title, version, changedAt);
    }

    PersonalEntry entry() {
        return new PersonalEntry(id(), practitioner(), startsAt, endsAt, title, place, colour, comments, version);
    }
}
