package health.praxis.scheduling;

import health.praxis.shared.TimeSlot;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date of a series that something stands in the way of (APT-12).
 *
 * @param date of the series, by which it can be left out
 * @param start of the appointment that was wanted
 * @param with the names of the other appointment's patients as the caller's calendar writes them, or the title of the
 *     personal time; empty for the others, and for what the caller may not see
 * @param from begin of what is in the way; the wanted start where that is no appointment
 * @param to its end, likewise
 * @param found what has the time; null where nothing has, or nobody can agree to it
 */
public record SeriesConflict(
        LocalDate date,
        Instant start,
        Kind kind,
        String with,
        Instant from,
        Instant to,
        @Nullable Conflict found) implements Serializable {

    /** What is in the way. */
    public enum Kind {
        /** Another appointment. */
        APPOINTMENT,
        /** The practitioner's own time. */
        PERSONAL,
        /** A room or equipment is booked. */
        FACILITY,
        /** Somebody is booking it online. */
        HELD,
        /** Something that the caller may not see. */
        TAKEN,
        /** A patient has another appointment. */
        PATIENT,
        /** The one before of the same series lasts too long. */
        OWN,
        /** The practitioner has practice hours, and none then. Nothing is booked twice, so it can be asked for. */
        HOURS
    }

    static SeriesConflict of(LocalDate date, Instant start, Conflict found) {
        Kind kind = Kind.valueOf(found.kind().name());
        return new SeriesConflict(
                date, start, kind, found.with(), found.from(), found.to(), found.isAgreeable() ? found : null);
    }

    /** One that nobody's appointment makes. */
    static SeriesConflict of(LocalDate date, Instant start, Kind kind, TimeSlot other) {
        return new SeriesConflict(date, start, kind, "", other.start(), other.end(), null);
    }

    /** Whether somebody was shown it and agreed to it. */
    boolean isAgreed(Agreed agreed) {
        return found != null && agreed.covers(found);
    }
}
