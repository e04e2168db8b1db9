package health.praxis.telehealth;

import java.util.Locale;

/** What a guest is in a session for. */
public enum GuestRole {
    INTERPRETER,
    /** Somebody of the family, or who looks after the patient. */
    CARER,
    /** Somebody else who treats or helps the patient. */
    PROFESSIONAL;

    /** As the browser and the history know it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
