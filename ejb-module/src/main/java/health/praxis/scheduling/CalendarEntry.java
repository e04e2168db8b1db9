package health.praxis.scheduling;

import health.praxis.shared.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as the calendar shows it.
 *
 * @param patients names as the caller's calendar writes them, "Ana Lee, Ben Ho" (PAT-2, CAL-9)
 * @param statuses one for each patient, in the same order
 * @param comments what the panel shows of it too; absent for whom names are hidden
 * @param takingPart how many patients take part, whoever may see them
 * @param type its kind; null where it has none (APT-5)
 * @param awaiting whether somebody has to approve or decline it (OBK-9)
 */
public record CalendarEntry(
        AppointmentId id,
        UserId practitioner,
        Instant start,
        Instant end,
        AppointmentLocation location,
        boolean cancelled,
        String patients,
        List<AppointmentStatus> statuses,
        @Nullable String comments,
        int takingPart,
        @Nullable TypeCard type,
        boolean awaiting) {

    static CalendarEntry of(
            AppointmentFacts facts,
            String names,
            List<AppointmentStatus> statuses,
            @Nullable String comments,
            int takingPart,
            @Nullable TypeCard type) {
        return new CalendarEntry(
                facts.id(),
                facts.practitioner(),
                facts.start(),
                facts.end(),
                facts.location(),
                facts.cancelled(),
                names,
                statuses,
                comments,
                takingPart,
                type,
                facts.awaiting());
    }

    /** Whether it is a group that takes bookings until it is full (APT-8). */
    public boolean group() {
        return type != null && type.group();
    }

    CalendarEntry withoutComments() {
        return new CalendarEntry(
                id,
                practitioner,
                start,
                end,
                location,
                cancelled,
                patients,
                statuses,
                null,
                takingPart,
                type,
                awaiting);
    }
}
