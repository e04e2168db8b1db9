package health.praxis.scheduling;

import health.praxis.shared.PatientId;
import java.util.Set;

/**
 * An appointment was cancelled; told in the same transaction, so that what was planned for it ends with it (APT-16).
 *
 * @param patients who were still to come, and are to be told
 */
public record AppointmentCalledOff(AppointmentId id, Set<PatientId> patients) {

    public AppointmentCalledOff {
        patients = Set.copyOf(patients);
    }
}
