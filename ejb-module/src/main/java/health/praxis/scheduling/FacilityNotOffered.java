package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** A room or a piece of equipment was archived and can be chosen no more (LOC-9). Details: {@code facility} (its name). */
public class FacilityNotOffered extends RuleBroken {

    private static final long serialVersionUID = 1L;

    FacilityNotOffered(String facility) {
        super(Map.of("facility", facility));
    }
}
