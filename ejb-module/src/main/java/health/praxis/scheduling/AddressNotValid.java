package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** They meet at another address, and none was typed, or one that is too long (LOC-11). Details: {@code max} characters. */
public class AddressNotValid extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public AddressNotValid(int max) {
        super(Map.of("max", max));
    }
}
