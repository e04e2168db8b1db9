package health.praxis.telehealth;

import health.praxis.scheduling.AppointmentId;
import java.util.Set;

/** Nobody will hold these appointments' sessions: their practitioner was deactivated. Fired in that transaction. */
record PractitionerGone(Set<AppointmentId> appointments) {

    PractitionerGone {
        appointments = Set.copyOf(appointments);
    }
}
