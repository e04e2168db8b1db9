package health.praxis.scheduling;

import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import java.time.Instant;
import java.util.List;

/**
 * An appointment for the rooms above: ids and times, nothing that names anybody.
 *
 * @param patients who take part; once it is cancelled, everybody who was in it
 * @param unapproved whether it came from outside and nobody has approved it: nothing is told of it but that it was declined
 *     (OBK-9)
 */
public record AppointmentFacts(
        AppointmentId id,
        UserId practitioner,
        Instant start,
        Instant end,
        AppointmentLocation location,
        boolean cancelled,
        List<PatientId> patients,
        boolean unapproved) {

    /** Whether somebody still has to approve or decline it. */
    public boolean awaiting() {
        return unapproved && !cancelled;
    }
}
