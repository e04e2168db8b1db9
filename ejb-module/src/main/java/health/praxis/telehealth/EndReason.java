package health.praxis.telehealth;

import java.util.Locale;

/** Why a video session ended. */
public enum EndReason {
    /** The practitioner clicked Disconnect. */
    PRACTITIONER,
    /** The practitioner vanished (TEL-21). */
    ABANDONED,
    /** The appointment was cancelled or moved away from video meanwhile. */
    CANCELLED,
    /** The practitioner was deactivated (ORG-15). */
    DEACTIVATED;

    /** As the browser knows it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
