package health.praxis.shared;

import java.time.ZoneId;
import java.util.Set;

/** Time zones by name; offsets such as +10:00 are none, they know no daylight saving. */
public final class Zones {

    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    private Zones() {}

    /** The place that a zone is named after, such as "Perth". */
    public static String place(ZoneId zone) {
        String name = zone.getId();
        return name.substring(name.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /**
     * Gives the zone back.
     *
     * @throws ZoneNotKnown unless it is the name of a zone
     */
    public static String known(String zone) {
        if (!KNOWN.contains(zone)) {
            throw new ZoneNotKnown(zone);
        }
        return zone;
    }
}
