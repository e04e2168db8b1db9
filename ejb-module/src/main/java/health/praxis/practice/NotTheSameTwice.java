package health.praxis.practice;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** What was typed twice differs. Details: {@code what}, {@code email} or {@code password}. */
public class NotTheSameTwice extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public NotTheSameTwice(String what) {
        super(Map.of("what", what));
    }
}
