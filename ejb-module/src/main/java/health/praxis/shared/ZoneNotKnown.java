package health.praxis.shared;

import java.util.Map;

/** No time zone has this name. Details: {@code zone}. */
public class ZoneNotKnown extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public ZoneNotKnown(String zone) {
        super(Map.of("zone", zone));
    }
}
