package health.praxis.delivery;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** No phone could be reached at this number, or its country is missing. Details: {@code number}, as typed. */
public class OwnNumberWrong extends RuleBroken {

    private static final long serialVersionUID = 1L;

    OwnNumberWrong(String number) {
        super(Map.of("number", number));
    }
}
