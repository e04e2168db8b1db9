package health.praxis.telehealth;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** All places of a session are taken by its practitioner, patients and guests. Details: {@code max}. */
public class CallFull extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public CallFull(int max) {
        super(Map.of("max", max));
    }
}
