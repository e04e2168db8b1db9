package health.praxis.scheduling;

import health.praxis.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A personal appointment as the calendar and its form show it. */
public record PersonalEntry(
        PersonalAppointmentId id,
        UserId practitioner,
        Instant start,
        Instant end,
        String title,
        @Nullable String place,
        PersonalColour colour,
        @Nullable String comments,
        long version) {}
