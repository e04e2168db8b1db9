package health.praxis.reminders;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** A message is longer than it may be, its terms filled in (REM-14). Details: {@code length} and {@code max}, characters. */
public class ReminderTooLong extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public ReminderTooLong(int length, int max) {
        super(Map.of("length", length, "max", max));
    }
}
