package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** A video appointment holds at most three patients (TEL-2). Details: {@code max}. */
public class TooManyPatients extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public TooManyPatients(int max) {
        super(Map.of("max", max));
    }
}
