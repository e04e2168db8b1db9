package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** The practice has a reason of this name. Details: {@code name}. */
public class ReasonTwice extends RuleBroken {

    private static final long serialVersionUID = 1L;

    ReasonTwice(String name) {
        super(Map.of("name", name));
    }
}
