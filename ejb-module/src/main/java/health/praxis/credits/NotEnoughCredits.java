package health.praxis.credits;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** The balance does not cover what is asked for (CRD-8, TEL-15). Details: {@code balance}, {@code needed}. */
public class NotEnoughCredits extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public NotEnoughCredits(long balance, long needed) {
        super(Map.of("balance", balance, "needed", needed));
    }
}
