package health.praxis.signin;

import health.praxis.shared.RuleBroken;
import jakarta.ejb.ApplicationException;
import java.util.Map;

/**
 * The code is wrong, too old, or was used before; which of these is not said. Details: {@code left}, how many tries remain.
 * Rolls nothing back, so that the try counts.
 */
@ApplicationException(rollback = false)
public class CodeRefused extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public CodeRefused(int left) {
        super(Map.of("left", left));
    }
}
