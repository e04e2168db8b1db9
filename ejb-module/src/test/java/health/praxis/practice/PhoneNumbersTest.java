package health.praxis.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource({
        "0491 570 156, Australia/Sydney, +61491570156",
        "(02) 7010 1234, Australia/Perth, +61270101234",
        "+44 7911 123456, Australia/Sydney, +447911123456",
        "021 123 4567, Pacific/Auckland, +64211234567",
    })
    @DisplayName("a number is kept as E.164")
    void e164(String typed, String zone, String kept) {
        assertThat(PhoneNumbers.e164(typed, zone)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "ring me", "+61 491", "0000 000 000"})
    @DisplayName("what nobody can be rung at is refused with what was typed")
    void refused(String typed) {
        assertThatThrownBy(() -> PhoneNumbers.e164(typed, "Australia/Sydney"))
                .isInstanceOfSatisfying(
                        PhoneNotValid.class,
                        refused -> assertThat(refused.details()).containsEntry("number", typed));
    }
}
