package health.praxis.reminders;

import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.NotFound;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import java.util.List;

/** What is planned about appointments and what became of it. */
@Stateless
@Door
public class ReminderQueries {

    /**
     * An appointment's reminders, the earliest due first (REM-11).
     *
     * @throws NotFound when the caller's practice group has no such appointment
     */
    @Allowed({Right.CALENDAR_VIEW, Right.MESSAGES_VIEW})
    public List<ReminderLine> ofAppointment(AppointmentId id) {
        return List.of();
    }
}
