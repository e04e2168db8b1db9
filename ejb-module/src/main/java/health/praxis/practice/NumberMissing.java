package health.praxis.practice;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** Own numbers at a location without any number. */
public class NumberMissing extends RuleBroken {

    private static final long serialVersionUID = 1L;

    NumberMissing() {
        super(Map.of());
    }
}
