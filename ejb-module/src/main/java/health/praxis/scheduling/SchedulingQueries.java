package health.praxis.scheduling;

import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What is asked about appointments. */
@Stateless
@Door
public class SchedulingQueries {

    @Allowed(Right.CALENDAR_VIEW)
    public List<CalendarEntry> calendar(Collection<UserId> practitioners, Instant from, Instant to) {
        throw new UnsupportedOperationException();
    }

    @Allowed(Right.CALENDAR_VIEW)
    public AppointmentDetail appointment(AppointmentId id) {
        throw new UnsupportedOperationException();
    }

    @Allowed({Right.CALENDAR_VIEW, Right.SESSION_HOLD, Right.SESSION_JOIN, Right.WORK})
    public AppointmentFacts facts(AppointmentId id) {
        throw new UnsupportedOperationException();
    }

    @Allowed({Right.CALENDAR_VIEW, Right.SESSION_HOLD, Right.SESSION_JOIN, Right.WORK})
    public List<AppointmentFacts> facts(Collection<AppointmentId> ids) {
        throw new UnsupportedOperationException();
    }
}
