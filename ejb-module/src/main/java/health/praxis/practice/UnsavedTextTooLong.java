package health.praxis.practice;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** More unsaved text than is kept for one form (IDL-5). Details: {@code max} characters. */
public class UnsavedTextTooLong extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public UnsavedTextTooLong(int max) {
        super(Map.of("max", max));
    }
}
