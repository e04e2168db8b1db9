package health.praxis.practice;

import health.praxis.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers belong to an appointment: the practitioner's own at the location where they are at that time, else the
 * location's (LOC-2, LOC-5), else the practice's.
 */
public final class ContactNumbers {

    private final PracticeCard practice;
    private final List<LocationCard> locations;
    private final List<HoursEntry> hours;
    private final List<NumbersLine> ofPractitioners;

    ContactNumbers(
            PracticeCard practice,
            List<LocationCard> locations,
            List<HoursEntry> hours,
            List<NumbersLine> ofPractitioners) {
        this.practice = practice;
        this.locations = List.copyOf(locations);
        this.hours = List.copyOf(hours);
        this.ofPractitioners = List.copyOf(ofPractitioners);
    }

    /** Of a practice without locations: its own numbers, always. */
    public static ContactNumbers of(PracticeCard practice) {
        return new ContactNumbers(practice, List.of(), List.of(), List.of());
    }

    public PracticeCard practice() {
        return practice;
    }

    /** Where to ring about an appointment at this time, as people write numbers. */
    public String phone(UserId practitioner, Instant start) {
        String number = number(practitioner, start, NumberDetails::phone, LocationDetails::phone)
                .orElse(practice.phone());
        return PhoneNumbers.written(number, practice.zone());
    }

    /** Empty where neither practitioner nor location has one. */
    public String businessNumber(UserId practitioner, Instant start) {
        return number(practitioner, start, NumberDetails::businessNumber, LocationDetails::businessNumber)
                .orElse("");
    }

    /** Where the practitioner is at this time; null where nothing says so (LOC-7). */
    public @Nullable LocationId location(UserId practitioner, Instant start) {
        LocationCard location = card(practitioner, start);
        return location == null ? null : location.id();
    }

    /** Whose numbers are known. */
    @Override
    public String toString() {
        return ofPractitioners.toString();
    }

    private Optional<String> number(
            UserId practitioner,
            Instant start,
            Function<NumberDetails, @Nullable String> ofPractitioner,
            Function<LocationDetails, @Nullable String> ofLocation) {
        LocationCard location = card(practitioner, start);
        if (location == null) {
            return Optional.empty();
        }
        Stream<@Nullable String> owned = ofPractitioners.stream()
                .filter(line -> line.location().equals(location.id())
                        && line.practitioner().equals(practitioner))
                .map(NumbersLine::numbers)
                .map(ofPractitioner);
        return Stream.concat(owned, Stream.ofNullable(ofLocation.apply(location.details())))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Where the practitioner is at this time by their practice hours (LOC-7); outside them, the practice's only location. */
    private @Nullable LocationCard card(UserId practitioner, Instant start) {
        return hours.stream()
                .filter(entry -> entry.practitioner().equals(practitioner))
                .flatMap(entry -> locations.stream()
                        .filter(location -> location.id().equals(entry.location()))
                        .filter(location ->
                                new HoursLine(entry.id(), practitioner, location, entry.rule()).covers(start)))
                .findFirst()
                .orElse(locations.size() == 1 ? locations.get(0) : null);
    }
}
