package health.praxis.console.settings;

import health.praxis.access.Calendars;
import health.praxis.practice.PractitionerCard;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.CalendarEntry;
import health.praxis.scheduling.SchedulingQueries;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** The next appointment of a kind, for a preview of what its patient would read. */
@Dependent
public class NextAppointment implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Duration LOOK_AHEAD = Duration.ofDays(28);

    @Inject
    private Calendars calendars;

    @Inject
    private SchedulingQueries scheduling;

    @Inject
    private Clock clock;

    Optional<AppointmentId> of(AppointmentLocation kind) {
        Instant now = clock.instant();
        return scheduling
                .calendar(calendars.seen().stream().map(PractitionerCard::id).toList(), now, now.plus(LOOK_AHEAD))
                .stream()
                .filter(entry -> entry.location() == kind && !entry.cancelled())
                .min(Comparator.comparing(CalendarEntry::start))
                .map(CalendarEntry::id);
    }
}
