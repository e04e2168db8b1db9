package health.praxis.console.scheduling;

import health.praxis.console.Desk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** The present as the practice's wall clock shows it. */
@Named
@RequestScoped
public class Present {

    private static final int STEP = 15;

    /** Where a day's first appointment is offered. */
    static final LocalTime MORNING = LocalTime.of(9, 0);

    @Inject
    private Clock clock;

    @Inject
    private Desk desk;

    /** Milliseconds of the application's clock, by which the page draws the line of the present (CAL-3). */
    public long getMillis() {
        return clock.millis();
    }

    public LocalDate today() {
        return now().toLocalDate();
    }

    /** Whether this moment is not ahead any more. */
    boolean hasCome(Instant moment) {
        return !moment.isAfter(clock.instant());
    }

    /** The time offered for a new appointment when none was clicked: today the next quarter, on other days the morning. */
    LocalDateTime offer(LocalDate day) {
        return day.equals(today()) ? nextQuarter(now()) : day.atTime(MORNING);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), desk.getZone());
    }

    static LocalDateTime nextQuarter(LocalDateTime now) {
        return quarter(now).plusMinutes(STEP);
    }

    /** The quarter of an hour that this moment lies in. */
    static LocalDateTime quarter(LocalDateTime moment) {
        LocalDateTime minute = moment.truncatedTo(ChronoUnit.MINUTES);
        return minute.minusMinutes(minute.getMinute() % STEP);
    }
}
