package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;
import java.time.Instant;
import java.util.Map;

/** Somebody is booking this time online. Details: {@code until} (instant), {@code zone} (the practice's, to read it in). */
public class TimeHeld extends RuleBroken {

    private static final long serialVersionUID = 1L;

    TimeHeld(Instant until, String zone) {
        super(Map.of("until", until, "zone", zone));
    }
}
