package health.praxis.kit;

import java.time.ZoneId;

/** What each web application brings along, as a bean: the zone in which pages show moments to whoever reads them (CAL-10). */
public interface ReadersZone {

    ZoneId getZone();
}
