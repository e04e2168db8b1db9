package health.praxis.practice;

import java.io.Serializable;

/**
 * A room or a piece of equipment of a location.
 *
 * @param locationName of the location it belongs to
 * @param archived whether it is chosen no more
 */
public record FacilityCard(
        FacilityId id, LocationId location, String locationName, FacilityKind kind, String name, boolean archived)
        implements Serializable {}
