package health.praxis.scheduling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a personal appointment is (CAL-12).
 *
 * @param minutes how long it lasts, 5 to 1440
 */
public record PersonalDetails(
        @NotBlank @Size(max = 80) String title,
        @Nullable @Size(max = 120) String place,
        @NotNull Instant start,
        int minutes,
        @NotNull PersonalColour colour,
        @Nullable @Size(max = 2000) String comments)
        implements Serializable {

    /** The same at another time. */
    PersonalDetails at(Instant otherStart, int otherMinutes) {
        return new PersonalDetails(title, place, otherStart, otherMinutes, colour, comments);
    }

    PersonalDetails withWordsOf(PersonalEntry other, String otherTitle) {
        return new PersonalDetails(otherTitle, other.place(), start, minutes, colour, other.comments());
    }
}
