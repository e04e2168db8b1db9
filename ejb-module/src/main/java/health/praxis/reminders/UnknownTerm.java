package health.praxis.reminders;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** A text holds a term in square brackets that has no value here (DYN-2). Detail: {@code term}. */
public class UnknownTerm extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public UnknownTerm(String term) {
        super(Map.of("term", term));
    }
}
