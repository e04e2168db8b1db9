package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** All places of a group appointment are taken (APT-8). Details: {@code name} (of its type), {@code places}. */
public class GroupFull extends RuleBroken {

    private static final long serialVersionUID = 1L;

    GroupFull(String name, int places) {
        super(Map.of("name", name, "places", places));
    }
}
