package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** Free times are looked for over at least one day and not too many. Details: {@code max}. */
public class TooManyDays extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public TooManyDays(int max) {
        super(Map.of("max", max));
    }
}
