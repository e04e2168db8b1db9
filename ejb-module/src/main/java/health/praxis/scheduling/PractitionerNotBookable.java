package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** Only active practitioners take appointments (ORG-11, ORG-17). Details: {@code name}. */
public class PractitionerNotBookable extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public PractitionerNotBookable(String name) {
        super(Map.of("name", name));
    }
}
