package health.praxis.console.scheduling;

import health.praxis.console.Desk;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** The time that stands in a new appointment when none was clicked. */
@Dependent
class FirstFree implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 15;

    static final LocalTime MORNING = LocalTime.of(9, 0);

    @Inject
    private Clock clock;

    @Inject
    private Desk desk;

    /** Today the next quarter of an hour, on other days the morning. */
    LocalDateTime on(LocalDate day) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), desk.getZone());
        return day.equals(now.toLocalDate()) ? next(now) : day.atTime(MORNING);
    }

    static LocalDateTime next(LocalDateTime now) {
        LocalDateTime minute = now.truncatedTo(ChronoUnit.MINUTES);
        return minute.plusMinutes(STEP - minute.getMinute() % STEP);
    }
}
