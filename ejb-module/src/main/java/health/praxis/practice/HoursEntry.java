package health.praxis.practice;

import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a practitioner's practice hours. It is added and taken away, never changed. */
@Entity
@Table(name = "practice_hours")
class HoursEntry {

    @Embeddable
    record Key(
            @Column(name = "practice_id") UUID practiceId,
            @Column(name = "id") UUID id) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(name = "practitioner_id")
    private UUID practitionerId;

    @Column(name = "location_id")
    private UUID locationId;

    /** 1 for Monday to 7 for Sunday. */
    private int weekday;

    @Column(name = "from_time")
    private LocalTime from;

    @Column(name = "to_time")
    private LocalTime to;

    @Column(name = "every_weeks")
    private int everyWeeks;

    @Column(name = "week_starting")
    private LocalDate weekStarting;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @SuppressWarnings("NullAway.Init")
    protected HoursEntry() {}

    HoursEntry(PracticeGroupId practice, UserId practitioner, LocationId location, HoursRule rule) {
        this.key = new Key(practice.value(), UUID.randomUUID());
        this.practitionerId = practitioner.value();
        this.locationId = location.value();
        this.weekday = rule.day().getValue();
        this.from = rule.from();
        this.to = rule.to();
        this.everyWeeks = rule.everyWeeks();
        this.weekStarting = rule.weekStarting();
        this.endsOn = rule.endsOn();
    }

    UUID id() {
        return key.id();
    }

    UserId practitioner() {
        return new UserId(practitionerId);
    }

    LocationId location() {
        return new LocationId(locationId);
    }

    HoursRule rule() {
        return new HoursRule(DayOfWeek.of(weekday), from, to, everyWeeks, weekStarting, endsOn);
    }
}
