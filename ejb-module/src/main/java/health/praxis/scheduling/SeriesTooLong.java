package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** A series has so many appointments at most, within so many years. Details: {@code max}, {@code years}. */
public class SeriesTooLong extends RuleBroken {

    private static final long serialVersionUID = 1L;

    SeriesTooLong(int max, int years) {
        super(Map.of("max", max, "years", years));
    }
}
