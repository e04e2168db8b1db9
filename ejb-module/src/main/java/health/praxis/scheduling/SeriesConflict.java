package health.praxis.scheduling;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A date of a series that something stands in the way of (APT-12).
 *
 * @param date of the series, by which it can be left out
 * @param start of the appointment that was wanted
 * @param with the names of the other appointment's patients as the caller's calendar writes them, or the title of the
 *     personal time; empty for the others, and for what the caller may not see
 * @param from begin of what is in the way; the wanted start where that is no appointment
 * @param to its end, likewise
 */
public record SeriesConflict(LocalDate date, Instant start, Kind kind, String with, Instant from, Instant to)
        implements Serializable {

    /** What is in the way. */
    public enum Kind {
        /** Another appointment. */
        APPOINTMENT,
        /** The practitioner's own time. */
        PERSONAL,
        /** Something that the caller may not see. */
        TAKEN,
        /** The one before of the same series lasts too long. */
        OWN,
        /** The practitioner has practice hours, and none then. Nothing is booked twice, so it can be asked for. */
        HOURS
    }
}
