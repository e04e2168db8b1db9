package health.praxis.telehealth;

import health.praxis.credits.Balance;
import health.praxis.scheduling.AppointmentId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The practitioner's waiting room before the call.
 *
 * @param patients names of the booked patients
 * @param opensAt when the session can be started (TEL-9)
 * @param startedAt when the running session began
 * @param estimate credits for the booked length and patients (TEL-14)
 * @param state {@link JoinState#TOO_EARLY}, {@link JoinState#OPEN}, {@link JoinState#LIVE} or {@link JoinState#OVER}
 */
public record WaitingRoomView(
        AppointmentId appointment,
        JoinState state,
        String practitionerName,
        Instant start,
        Instant end,
        Instant opensAt,
        ZoneId zone,
        List<String> patients,
        @Nullable Instant startedAt,
        int estimate,
        Balance balance) {

    public WaitingRoomView {
        patients = List.copyOf(patients);
    }

    /** Whether the balance covers the estimate (TEL-15). A running session is never refused (TEL-22). */
    public boolean isCovered() {
        return state == JoinState.LIVE || balance.covers(estimate);
    }
}
