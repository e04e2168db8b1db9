package health.praxis.scheduling;

import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * By which rule appointments were booked as a series (APT-9). It is never changed: each appointment keeps its link to it,
 * whatever became of that appointment since.
 */
@Entity
@Table(name = "appointment_series")
class AppointmentSeries {

    @Embeddable
    record Key(
            @Column(name = "practice_id") UUID practiceId,
            @Column(name = "id") UUID id) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(name = "practitioner_id")
    private UUID practitionerId;

    @Enumerated(EnumType.STRING)
    private RepeatUnit unit;

    @Column(name = "every_units")
    private int every;

    private String weekdays;

    private @Nullable Integer times;

    @Column(name = "until_date")
    private @Nullable LocalDate until;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected AppointmentSeries() {}

    AppointmentSeries(PracticeGroupId practice, UserId practitioner, Repetition rule, Instant now) {
        this.key = new Key(practice.value(), UUID.randomUUID());
        this.practitionerId = practitioner.value();
        this.unit = rule.unit();
        this.every = rule.every();
        this.weekdays = rule.weekdays().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
        this.times = rule.times();
        this.until = rule.until();
        this.createdAt = now;
    }

    UUID id() {
        return key.id();
    }

    Repetition rule() {
        Set<DayOfWeek> days = weekdays.isEmpty()
                ? Set.of()
                : Arrays.stream(weekdays.split(",")).map(DayOfWeek::valueOf).collect(Collectors.toSet());
        return new Repetition(unit, every, days, times, until);
    }
}
