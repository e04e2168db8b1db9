package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** The rooms and equipment of one appointment belong to two locations. Details: {@code one} and {@code other} (their names). */
public class FacilitiesApart extends RuleBroken {

    private static final long serialVersionUID = 1L;

    FacilitiesApart(String one, String other) {
        super(Map.of("one", one, "other", other));
    }
}
