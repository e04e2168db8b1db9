package health.praxis.scheduling;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/**
 * Something that is at a time already (APT-12, LOC-10); also what an appointment overlaps with on purpose.
 *
 * @param about whose time it is: the practitioner, the room or equipment, or the patient
 * @param holder the appointment, personal appointment or hold that has it
 * @param what the name of whose time it is
 * @param whose the name of the practitioner whose appointment has it; empty when the caller may not see that
 * @param with the names of its patients as the caller's calendar writes them, or the title of the personal time; empty likewise
 * @param from when it begins
 * @param to when it ends
 */
public record Conflict(
        Kind kind, UUID about, UUID holder, String what, String whose, String with, Instant from, Instant to)
        implements Serializable {

    /** What is at that time. */
    public enum Kind {
        /** The practitioner has another appointment. */
        APPOINTMENT,
        /** The practitioner's own time. */
        PERSONAL,
        /** The room or equipment is booked. */
        FACILITY,
        /** Somebody is booking it online (OBK-17): nobody can agree to that. */
        HELD,
        /** Something that the caller may not see. */
        TAKEN,
        /** A patient has another appointment. Nothing is taken twice by that. */
        PATIENT
    }

    /** How many of these take time: a patient's other appointment takes none. */
    static int taking(Collection<Conflict> conflicts) {
        return (int) conflicts.stream().filter(one -> one.kind != Kind.PATIENT).count();
    }

    /** Whether somebody can agree to it. */
    boolean isAgreeable() {
        return kind != Kind.HELD;
    }

    /** By what it is known again: another appointment there, or the same at another time, is another conflict. */
    String key() {
        return key(about, holder, from, to);
    }

    static String key(UUID about, UUID holder, Instant from, Instant to) {
        return about + "/" + holder + "/" + from + "/" + to;
    }

    /** For the user action history: names no patient. */
    String inHistory() {
        return (kind == Kind.PATIENT ? "patient" : what) + ", " + from + " to " + to + ", " + holder;
    }
}
