package health.praxis.reminders;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** A text in square brackets has no value here (DYN-2). Details: {@code term}, without its brackets. */
public class UnknownTerm extends RuleBroken {

    private static final long serialVersionUID = 1L;

    UnknownTerm(String term) {
        super(Map.of("term", term));
    }
}
