package health.praxis.shared;

import java.util.Map;

/** There is no such record, or none that this caller may know of: the two look alike (ACC-7). */
public class NotFound extends RuleBroken {

    private static final long serialVersionUID = 1L;

    /** @param what the kind of record in the words of the glossary, for the log */
    public NotFound(String what) {
        super(Map.of("what", what));
    }
}
