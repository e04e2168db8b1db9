package health.praxis.telehealth;

import health.praxis.scheduling.AppointmentId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record of a video session (TEL-33): times and numbers, no content.
 *
 * @param minutes started minutes from start to end
 * @param patients billed patients (TEL-17)
 * @param credits what is charged for it
 */
public record SessionReceipt(
        UUID session,
        AppointmentId appointment,
        String practitionerName,
        Instant start,
        @Nullable Instant end,
        @Nullable EndReason endReason,
        long minutes,
        int blocks,
        int patients,
        long credits,
        List<Attendance> attendances) {

    public SessionReceipt {
        attendances = List.copyOf(attendances);
    }

    /**
     * When somebody came and went; null for who never came, or is still there.
     *
     * @param guest what a guest was there for; null for everybody else
     * @param routes which ways media took to the others and how it was encrypted, as this person's browser told (TEL-24)
     */
    public record Attendance(
            SeatRole role,
            @Nullable GuestRole guest,
            String name,
            @Nullable Instant joinedAt,
            @Nullable Instant leftAt,
            List<Route> routes) {

        public Attendance {
            routes = List.copyOf(routes);
        }
    }
}
