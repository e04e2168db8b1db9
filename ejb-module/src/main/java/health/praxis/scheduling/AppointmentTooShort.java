package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** An appointment lasts at least five minutes. Details: {@code min} in minutes. */
public class AppointmentTooShort extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public AppointmentTooShort(int min) {
        super(Map.of("min", min));
    }
}
