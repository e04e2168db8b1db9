package health.praxis.waitinglist;

import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A free time that waiting patients can be asked about (WL-7).
 *
 * @param minutes how long it lasts, 5 to 1440
 */
public record OfferedTime(
        @NotNull UserId practitioner,
        @NotNull Instant start,
        int minutes,
        @NotNull AppointmentLocation location) {

    Instant end() {
        return start.plus(Duration.ofMinutes(minutes));
    }

    /** What would be booked for these patients; of an Online Consultation the link is added later. */
    BookAppointment booking(List<PatientId> patients) {
        return new BookAppointment(practitioner, start, minutes, location, patients, null);
    }

    /** As if it were an appointment already, for texts about it. */
    public AppointmentFacts facts() {
        return new AppointmentFacts(
                AppointmentId.random(), practitioner, start, end(), location, false, List.of(), false);
    }

    /** Whether somebody waits for a time like this one. */
    boolean suits(WaitingWish wish, ZoneId zone) {
        ZonedDateTime local = start.atZone(zone);
        return (wish.practitioner() == null || wish.practitioner().equals(practitioner))
                && (wish.location() == null || wish.location() == location)
                && (wish.weekdays().isEmpty() || wish.weekdays().contains(local.getDayOfWeek()))
                && (wish.partsOfDay().isEmpty() || wish.partsOfDay().contains(PartOfDay.of(local.toLocalTime())));
    }
}
