package health.praxis.practice;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** More rooms and equipment than anybody chooses from. Details: {@code max}, at one location. */
public class TooManyFacilities extends RuleBroken {

    private static final long serialVersionUID = 1L;

    TooManyFacilities(int max) {
        super(Map.of("max", max));
    }
}
