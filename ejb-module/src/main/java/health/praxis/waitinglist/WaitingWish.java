package health.praxis.waitinglist;

import health.praxis.scheduling.AppointmentLocation;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who waits, and for what (WL-2).
 *
 * @param practitioner null for any
 * @param location null for any
 * @param partsOfDay empty for any
 * @param weekdays empty for any
 */
public record WaitingWish(
        @NotNull PatientId patient,
        @Nullable UserId practitioner,
        @Nullable AppointmentLocation location,
        @NotNull Set<PartOfDay> partsOfDay,
        @NotNull Set<DayOfWeek> weekdays,
        boolean urgent,
        @Nullable @Size(max = 2000) String comments) {

    public WaitingWish {
        partsOfDay = Set.copyOf(partsOfDay);
        weekdays = Set.copyOf(weekdays);
    }
}
