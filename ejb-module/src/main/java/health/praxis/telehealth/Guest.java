package health.praxis.telehealth;

import java.util.UUID;

/**
 * Somebody whom the practitioner invited into one session and who is not a patient: named, admitted like a patient, billed
 * for nothing. The id is that of their link.
 */
public record Guest(UUID id, String name, GuestRole role) {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 80;

    /** Without the name. */
    @Override
    public String toString() {
        return "Guest " + id;
    }
}
