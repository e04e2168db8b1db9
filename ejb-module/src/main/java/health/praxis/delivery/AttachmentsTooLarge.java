package health.praxis.delivery;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** The chosen files are too large together. Detail: {@code max}, megabytes. */
public class AttachmentsTooLarge extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public AttachmentsTooLarge(int max) {
        super(Map.of("max", max));
    }
}
