package health.praxis.telehealth;

import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.PracticeGroupId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A video session has ended, for everybody. Fired in the transaction that ends it.
 *
 * @param meeting the provider's meeting, if there was one
 */
public record SessionEnded(
        PracticeGroupId practice,
        AppointmentId appointment,
        UUID session,
        EndReason reason,
        long minutes,
        int blocks,
        int patients,
        long credits,
        @Nullable String meeting) {}
