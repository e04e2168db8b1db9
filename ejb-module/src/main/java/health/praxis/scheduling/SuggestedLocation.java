package health.praxis.scheduling;

import java.io.Serializable;

/**
 * Where an appointment would usually take place, and who says so (LOC-12).
 *
 * @param source the type's word is before the practice hours'
 */
public record SuggestedLocation(AppointmentLocation location, Source source) implements Serializable {

    /** Who says so. */
    public enum Source {
        TYPE,
        HOURS
    }
}
