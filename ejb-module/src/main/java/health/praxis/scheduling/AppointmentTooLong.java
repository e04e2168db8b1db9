package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** An appointment lasts at most a day. Details: {@code max} in minutes. */
public class AppointmentTooLong extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public AppointmentTooLong(int max) {
        super(Map.of("max", max));
    }
}
