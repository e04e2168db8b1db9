package health.praxis.telehealth;

import java.util.Locale;

/** In which part somebody takes part in a video session. */
public enum SeatRole {
    PRACTITIONER,
    PATIENT;

    /** As the browser knows it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
