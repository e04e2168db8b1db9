package health.praxis.telehealth;

import java.util.Locale;

/** In which part somebody takes part in a video session. */
public enum SeatRole {
    PRACTITIONER,
    PATIENT,
    /** Invited by the practitioner, such as an interpreter. */
    GUEST;

    /** As the browser knows it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
