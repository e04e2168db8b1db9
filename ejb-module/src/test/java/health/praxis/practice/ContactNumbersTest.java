package health.praxis.practice;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContactNumbersTest {

    private static final PracticeGroupId PRACTICE = PracticeGroupId.random();
    private static final PracticeCard CARD =
            new PracticeCard(PRACTICE, "Harbour Health", "02 5550 1234", null, "Australia/Sydney");
    private static final UserId AMELIA = UserId.random();
    private static final UserId TOMAS = UserId.random();

    /** Monday, 10 am in Perth, 1 pm in Sydney. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    private static final LocationCard PERTH = place("Perth", "+61861000111", "11 111", "Australia/Perth");
    private static final LocationCard SYDNEY = place("Sydney", null, null, "Australia/Sydney");

    @Test
    @DisplayName("LOC-5 a practitioner's own number comes before the location's; each of the two by itself")
    void own() {
        ContactNumbers numbers = numbers(new NumberDetails(null, "99 999"), PERTH, SYDNEY);
        assertThat(numbers.phone(AMELIA, MONDAY)).isEqualTo("(08) 6100 0111");
        assertThat(numbers.businessNumber(AMELIA, MONDAY)).isEqualTo("99 999");
        ContactNumbers other = numbers(new NumberDetails("+6421123456", null), PERTH, SYDNEY);
        assertThat(other.phone(AMELIA, MONDAY)).isEqualTo("+64 21 123 456");
        assertThat(other.businessNumber(AMELIA, MONDAY)).isEqualTo("11 111");
    }

    @Test
    @DisplayName("LOC-7 the hours are those of the location's clock; outside them, of several locations none is meant")
    void byHours() {
        ContactNumbers numbers = numbers(new NumberDetails("+61491570156", null), PERTH, SYDNEY);
        Instant beforeNineInPerth = MONDAY.minusSeconds(3601);
        assertThat(numbers.phone(AMELIA, beforeNineInPerth)).isEqualTo("02 5550 1234");
        assertThat(numbers.phone(AMELIA, MONDAY.minusSeconds(3600))).isEqualTo("0491 570 156");
        assertThat(numbers.phone(TOMAS, MONDAY)).isEqualTo("02 5550 1234");
        assertThat(numbers.businessNumber(TOMAS, MONDAY)).isEmpty();
    }

    @Test
    @DisplayName("LOC-7 the only location of a practice is meant at any time")
    void onlyOne() {
        ContactNumbers numbers = numbers(new NumberDetails("+61491570156", null), PERTH);
        assertThat(numbers.phone(AMELIA, MONDAY.minusSeconds(7200))).isEqualTo("0491 570 156");
        assertThat(numbers.phone(TOMAS, MONDAY)).isEqualTo("(08) 6100 0111");
    }

    private static ContactNumbers numbers(NumberDetails amelias, LocationCard... locations) {
        HoursRule mornings = new HoursRule(
                DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0), 1, LocalDate.of(2026, 11, 2), null);
        return new ContactNumbers(
                CARD,
                List.of(locations),
                List.of(new HoursEntry(PRACTICE, AMELIA, PERTH.id(), mornings)),
                List.of(new NumbersLine(PERTH.id(), AMELIA, amelias)));
    }

    private static LocationCard place(String name, @Nullable String phone, @Nullable String business, String zone) {
        return new LocationCard(
                new LocationId(UUID.randomUUID()),
                new LocationDetails(name, null, phone, null, business, zone, HoursColour.TEAL));
    }
}
