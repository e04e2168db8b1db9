package health.praxis.delivery;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** More files were chosen than go with one e-mail. Details: {@code count} and {@code max}. */
public class TooManyAttachments extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public TooManyAttachments(int count, int max) {
        super(Map.of("count", count, "max", max));
    }
}
