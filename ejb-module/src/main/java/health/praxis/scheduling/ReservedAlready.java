package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;
import java.time.LocalTime;
import java.util.Map;

/** Some of this time is reserved already. Details: {@code type} (name), {@code from}, {@code to} (times of the day). */
public class ReservedAlready extends RuleBroken {

    private static final long serialVersionUID = 1L;

    ReservedAlready(String type, LocalTime from, LocalTime to) {
        super(Map.of("type", type, "from", from, "to", to));
    }
}
