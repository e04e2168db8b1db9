package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** An appointment type cannot be as it was typed. Details: {@code reason}, {@code max} (places),
 * {@code video} (places of one by Telehealth). */
public class TypeNotPossible extends RuleBroken {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Reason {
        /** It is one location's or one practitioner's, and does not say whose. */
        WHOSE,
        /** No place, or more than there may be. */
        PLACES,
        /** More places than a video appointment has (TEL-2). */
        VIDEO
    }

    TypeNotPossible(Reason reason) {
        super(Map.of(
                "reason", reason, "max", TypeDetails.MOST_PLACES, "video", AppointmentRules.MOST_PATIENTS_BY_VIDEO));
    }
}
