package health.praxis.reminders;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** A reminder before the appointment leaves some days before, or on its day at a fixed time (REM-3). Details: {@code most} (days). */
public class ReminderTimingWrong extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public ReminderTimingWrong(int most) {
        super(Map.of("most", most));
    }
}
