package health.praxis.scheduling;

import health.praxis.shared.PatientId;
import java.time.Instant;
import java.util.Set;

/**
 * Cancelling was taken back for these patients; told in the same transaction, so that what ended with it goes on.
 *
 * @param calledOffAt as told by {@link AppointmentCalledOff}
 */
public record CancellationUndone(AppointmentId id, Set<PatientId> patients, Instant calledOffAt) {

    public CancellationUndone {
        patients = Set.copyOf(patients);
    }
}
