package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** More reasons than anybody reads through. Details: {@code max}. */
public class TooManyReasons extends RuleBroken {

    private static final long serialVersionUID = 1L;

    TooManyReasons(int max) {
        super(Map.of("max", max));
    }
}
