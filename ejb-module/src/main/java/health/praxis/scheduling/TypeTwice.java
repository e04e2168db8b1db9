package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** The same people have an appointment type of this name. Details: {@code name}. */
public class TypeTwice extends RuleBroken {

    private static final long serialVersionUID = 1L;

    TypeTwice(String name) {
        super(Map.of("name", name));
    }
}
