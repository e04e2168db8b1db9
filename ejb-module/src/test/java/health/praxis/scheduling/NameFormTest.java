package health.praxis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.patients.PatientCard;
import health.praxis.shared.PatientId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How the calendar writes a patient's name. */
class NameFormTest {

    @ParameterizedTest
    @CsvSource({
        "FULL_NAME, Ana, Ana Lee, Ana Lee",
        "FIRST_NAME, Ana, Ana Lee, Ana",
        "INITIALS, Ana, Ana Lee, A.L.",
        "INITIALS, Ana Maria, Ana Maria van der Berg, A.V.",
        "INITIALS, örn, örn åsa, Ö.Å.",
        "INITIALS, 𝒜da, 𝒜da Lee, 𝒜.L.",
        "PATIENT_ID, Ana, Ana Lee, PX-300001"
    })
    @DisplayName("CAL-9 a name is written in full, by first name, as initials or as the ID")
    void forms(NameForm form, String firstName, String name, String written) {
        assertThat(form.of(card(firstName, name))).isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource(NameForm.class)
    @DisplayName("ANON-4 who is shown without a name is written as the ID in every form")
    void unnamed(NameForm form) {
        assertThat(form.of(card("PX-300001", "PX-300001"))).isEqualTo("PX-300001");
    }

    @Test
    @DisplayName("ANON-8 the stricter of two counts: full name, first name, initials, ID in this order")
    void stricter() {
        for (NameForm one : NameForm.values()) {
            for (NameForm other : NameForm.values()) {
                NameForm both = NameForm.stricter(one, other);
                assertThat(both).isEqualTo(NameForm.stricter(other, one)).isIn(one, other);
                assertThat(both).isGreaterThanOrEqualTo(one).isGreaterThanOrEqualTo(other);
            }
        }
        assertThat(NameForm.INITIALS.andStricter()).containsExactly(NameForm.INITIALS, NameForm.PATIENT_ID);
        assertThat(NameForm.values())
                .containsExactly(NameForm.FULL_NAME, NameForm.FIRST_NAME, NameForm.INITIALS, NameForm.PATIENT_ID);
    }

    private static PatientCard card(String firstName, String name) {
        return new PatientCard(
                PatientId.random(),
                "PX-300001",
                name,
                name,
                null,
                null,
                null,
                null,
                null,
                true,
                "CURRENT",
                firstName,
                false,
                false);
    }
}
