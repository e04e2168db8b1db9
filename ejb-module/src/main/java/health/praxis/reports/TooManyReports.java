package health.praxis.reports;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** One user saved more reports than anybody finds again. Details: {@code max}. */
public class TooManyReports extends RuleBroken {

    private static final long serialVersionUID = 1L;

    TooManyReports(int max) {
        super(Map.of("max", max));
    }
}
