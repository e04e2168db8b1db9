package health.praxis.scheduling;

import health.praxis.shared.PatientId;
import java.util.Set;

/**
 * An appointment is different now; told in the change's transaction, and only when one of these differs.
 *
 * @param timeChanged start or end moved
 * @param locationChanged they meet elsewhere: at another kind of place, or by another external link (TEL-34)
 * @param from where they were to meet before
 * @param to where they meet now
 * @param added patients who were not in it before
 * @param removed patients who are not in it any more
 */
public record AppointmentChanged(
        AppointmentId id,
        boolean timeChanged,
        boolean locationChanged,
        AppointmentLocation from,
        AppointmentLocation to,
        Set<PatientId> added,
        Set<PatientId> removed) {

    public AppointmentChanged {
        added = Set.copyOf(added);
        removed = Set.copyOf(removed);
    }

    /** Whether anybody has to be told: comments alone are nobody's news. */
    boolean isNews() {
        return timeChanged || locationChanged || !added.isEmpty() || !removed.isEmpty();
    }
}
