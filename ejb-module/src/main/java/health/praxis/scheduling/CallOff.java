package health.praxis.scheduling;

import health.praxis.shared.PatientId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For whom an appointment is cancelled or was missed, and why (APT-17).
 *
 * @param patients of the appointment; at least one
 * @param tell whether these patients are written to, where the practice writes about cancelled appointments at all; nobody is
 *     written to about an appointment that they missed
 */
public record CallOff(
        @NotNull Set<PatientId> patients,
        @Nullable CancelReason reason,
        @Nullable @Size(max = 500) String comments,
        boolean tell) {

    public CallOff {
        patients = Set.copyOf(patients);
    }

    /** Without a reason; the patients are told. */
    public static CallOff of(PatientId... patients) {
        return new CallOff(Set.of(patients), null, null, true);
    }
}
