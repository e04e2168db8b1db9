package health.praxis.scheduling;

import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a change of one personal appointment means for the others of its series (CAL-12): they take over what is different and
 * keep the rest, as {@link SeriesChange} does it. Words and colour are taken over where they were the same, so that nothing is
 * lost that was written about one of them.
 */
record PersonalChange(PersonalDetails before, PersonalDetails after, ZoneId zone) {

    PersonalDetails of(PersonalDetails other) {
        return new PersonalDetails(
                Objects.requireNonNull(taken(other.title(), before.title(), after.title())),
                taken(other.place(), before.place(), after.place()),
                new ClockShift(before.start(), after.start(), zone).of(other.start()),
                before.minutes() == after.minutes() ? other.minutes() : after.minutes(),
                other.colour() == before.colour() ? after.colour() : other.colour(),
                taken(other.comments(), before.comments(), after.comments()));
    }

    private static @Nullable String taken(
            @Nullable String other, @Nullable String wordsBefore, @Nullable String wordsAfter) {
        return words(other).equals(words(wordsBefore)) ? wordsAfter : other;
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
