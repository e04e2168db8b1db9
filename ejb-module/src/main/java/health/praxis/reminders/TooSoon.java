package health.praxis.reminders;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** The same link went to the same patient by the same channel a moment ago. Details: {@code seconds} until it may go again. */
public class TooSoon extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public TooSoon(long seconds) {
        super(Map.of("seconds", seconds));
    }
}
