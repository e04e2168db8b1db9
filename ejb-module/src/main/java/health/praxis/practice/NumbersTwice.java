package health.praxis.practice;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** The practitioner has numbers at the location already. Details: {@code practitioner}, {@code location}. */
public class NumbersTwice extends RuleBroken {

    private static final long serialVersionUID = 1L;

    NumbersTwice(String practitioner, String location) {
        super(Map.of("practitioner", practitioner, "location", location));
    }
}
