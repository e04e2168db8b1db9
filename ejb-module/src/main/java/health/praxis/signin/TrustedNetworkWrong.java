package health.praxis.signin;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/**
 * An address or range cannot be trusted: it is none, it is too wide, it could be anybody, or there are too many (TFA-8).
 * Details: {@code range}, what was typed.
 */
public class TrustedNetworkWrong extends RuleBroken {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_SHOWN = 60;

    TrustedNetworkWrong(String range) {
        super(Map.of("range", range.substring(0, Math.min(LONGEST_SHOWN, range.length()))));
    }
}
