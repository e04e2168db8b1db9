package health.praxis.scheduling;

import health.praxis.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A personal appointment as the calendar and its form show it.
 *
 * @param title absent for whom names are hidden, as place and comments are (ANON-4)
 */
public record PersonalEntry(
        PersonalAppointmentId id,
        UserId practitioner,
        Instant start,
        Instant end,
        @Nullable String title,
        @Nullable String place,
        PersonalColour colour,
        @Nullable String comments,
        long version) {

    PersonalEntry withoutWords() {
        return new PersonalEntry(id, practitioner, start, end, null, null, colour, null, version);
    }
}
