package health.praxis.telehealth;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the page behind a join link shows. A dead link tells no more than the practice's name and phone number.
 *
 * @param guest who was invited, when the link is no patient's
 * @param zone the patient's zone, else the practice's
 * @param opensAt when one may come in
 */
public record JoinView(
        JoinState state,
        @Nullable String practiceName,
        @Nullable String practicePhone,
        @Nullable String practitionerName,
        @Nullable Guest guest,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable Instant opensAt,
        @Nullable ZoneId zone) {

    /** For a link that never was. */
    static JoinView unknown() {
        return new JoinView(JoinState.UNKNOWN, null, null, null, null, null, null, null, null);
    }

    /** For a link that was real and is dead. */
    static JoinView over(String practiceName, String practicePhone) {
        return new JoinView(JoinState.OVER, practiceName, practicePhone, null, null, null, null, null, null);
    }

    /** Whether the page offers to join. */
    public boolean isJoinable() {
        return state == JoinState.OPEN || state == JoinState.LIVE;
    }
}
