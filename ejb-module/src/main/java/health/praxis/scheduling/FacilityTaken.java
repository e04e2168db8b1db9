package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/**
 * A room or a piece of equipment is given to another appointment (LOC-10). Details: {@code facility} (its name),
 * {@code practitioner} (whose appointment it is), {@code with} (its patients' names), {@code from} and {@code to} (instants),
 * {@code zone} (the practice's, to read them in).
 */
public class FacilityTaken extends RuleBroken {

    private static final long serialVersionUID = 1L;

    FacilityTaken(Conflict other, String zone) {
        super(Map.of(
                "facility",
                other.what(),
                "practitioner",
                other.whose(),
                "with",
                other.with(),
                "from",
                other.from(),
                "to",
                other.to(),
                "zone",
                zone));
    }
}
