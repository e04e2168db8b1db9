package health.praxis.container;

import health.praxis.container.APractice.Opened;
import health.praxis.practice.HoursRule;
import health.praxis.practice.LocationCard;
import health.praxis.practice.Locations;
import health.praxis.practice.PracticeHours;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Somebody who works from nine to twelve on a day of next week. */
abstract class WithAMorning extends WithStaff {

    @Inject
    Locations locations;

    @Inject
    PracticeHours hours;

    Opened practice;
    Caller owner;
    LocalDate day;
    Instant nine;
    /** The morning, as practice hours have it. */
    UUID line;

    @BeforeEach
    void aMorning() {
        practice = aPractice.open(0);
        owner = practice.owner();
        line = Callers.get(owner, () -> {
            LocationCard place = locations.all().get(0);
            ZoneId zone = ZoneId.of(place.details().zone());
            day = LocalDate.now(zone).plusDays(7);
            nine = day.atTime(9, 0).atZone(zone).toInstant();
            return hours.add(
                    practice.practitioner(),
                    place.id(),
                    new HoursRule(day.getDayOfWeek(), LocalTime.of(9, 0), LocalTime.of(12, 0), 1, day, null));
        });
    }
}
