package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** A room or a piece of equipment is taken, by what the caller may not see (LOC-10). Details: {@code facility} (its name). */
public class FacilityNotFree extends RuleBroken {

    private static final long serialVersionUID = 1L;

    FacilityNotFree(String facility) {
        super(Map.of("facility", facility));
    }
}
