package health.praxis.reminders;

import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import java.util.List;

/** The work behind the timer: which practices have something due, and sending it. */
@Stateless
@Door
public class ReminderSending {

    /** Practice groups with a reminder that is due. */
    @Allowed(Right.PLATFORM)
    public List<PracticeGroupId> practicesWithDue() {
        return List.of();
    }
}
