package health.praxis.campaigns;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** A term of reminder texts stands in a message that is sent as it was written. Details: {@code term}, with its brackets. */
public class TermNotFilled extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public TermNotFilled(String term) {
        super(Map.of("term", term));
    }
}
