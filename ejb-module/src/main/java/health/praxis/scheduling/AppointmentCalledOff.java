package health.praxis.scheduling;

import health.praxis.shared.PatientId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An appointment was cancelled, for all its patients or for some; told in the same transaction, so that what was planned for
 * it ends with it (APT-16).
 *
 * @param patients who were still to come
 * @param wholly whether nobody is left, so that the time is free again
 * @param at when; {@link CancellationUndone} names the same moment
 * @param tellAt when these patients are to be written to; null when they are not
 */
public record AppointmentCalledOff(
        AppointmentId id,
        Set<PatientId> patients,
        boolean wholly,
        Instant at,
        @Nullable Instant tellAt) {

    public AppointmentCalledOff {
        patients = Set.copyOf(patients);
    }
}
