package health.praxis.telehealth;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** A guest needs a name that others can read, and not a longer one than fits. Details: {@code max}. */
public class GuestNameWrong extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public GuestNameWrong(int max) {
        super(Map.of("max", max));
    }
}
