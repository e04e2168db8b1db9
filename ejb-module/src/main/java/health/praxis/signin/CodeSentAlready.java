package health.praxis.signin;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** A code went out a moment ago, or too many in the last hour. Details: {@code seconds} to wait for the next. */
public class CodeSentAlready extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public CodeSentAlready(long seconds) {
        super(Map.of("seconds", seconds));
    }
}
