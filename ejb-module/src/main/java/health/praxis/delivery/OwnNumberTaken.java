package health.praxis.delivery;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** The number is the installation's, or another practice group has or had it. Details: {@code number}. */
public class OwnNumberTaken extends RuleBroken {

    private static final long serialVersionUID = 1L;

    OwnNumberTaken(String number) {
        super(Map.of("number", number));
    }
}
