package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;
import java.time.LocalTime;
import java.util.Map;

/** A reserved slot lies within practice hours. Details: {@code from}, {@code to} of the hours (times of the day). */
public class ReservedOutside extends RuleBroken {

    private static final long serialVersionUID = 1L;

    ReservedOutside(LocalTime from, LocalTime to) {
        super(Map.of("from", from, "to", to));
    }
}
