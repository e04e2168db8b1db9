package health.praxis.practice;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** These practice hours cannot be. Details: {@code reason}, by name. */
public class HoursNotPossible extends RuleBroken {

    private static final long serialVersionUID = 1L;

    /** What is wrong with them. */
    public enum Reason {
        ENDS_BEFORE_START,
        CYCLE,
        NEVER_APPLIES
    }

    public HoursNotPossible(Reason reason) {
        super(Map.of("reason", reason.name()));
    }
}
