package health.praxis.practice;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** The location has a room or a piece of equipment of this name. Details: {@code name}, {@code location}. */
public class FacilityTwice extends RuleBroken {

    private static final long serialVersionUID = 1L;

    FacilityTwice(String name, String location) {
        super(Map.of("name", name, "location", location));
    }
}
