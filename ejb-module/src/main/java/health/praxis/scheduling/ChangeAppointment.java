package health.praxis.scheduling;

import health.praxis.shared.PatientId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an appointment shall be from now on; whole, not only the differences.
 *
 * @param minutes how long it lasts, 5 to 1440
 * @param patients one or more; at most three by Telehealth (TEL-2)
 * @param externalLink where an Online Consultation takes place, as it was typed; dropped for other locations (TEL-34)
 */
public record ChangeAppointment(
        @NotNull Instant start,
        int minutes,
        @NotNull AppointmentLocation location,
        @NotNull List<PatientId> patients,
        @Nullable @Size(max = 2000) String comments,
        @Nullable String externalLink) {

    public ChangeAppointment {
        patients = List.copyOf(patients);
    }
}
