package health.praxis.telehealth;

import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.PatientId;
import java.net.URI;

/** A patient's personal link to an appointment's video session. */
public record PatientLink(AppointmentId appointment, PatientId patient, URI link) {

    /** Without the link, which opens the door. */
    @Override
    public String toString() {
        return "PatientLink of " + patient + " for " + appointment;
    }
}
