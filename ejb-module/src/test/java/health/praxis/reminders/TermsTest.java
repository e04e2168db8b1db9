package health.praxis.reminders;

import static health.praxis.reminders.Cases.PRACTICE;
import static health.praxis.reminders.Cases.PRACTITIONER_NAME;
import static health.praxis.reminders.Cases.appointment;
import static health.praxis.reminders.Cases.mia;
import static health.praxis.reminders.Cases.patient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import health.praxis.delivery.Channel;
import health.praxis.patients.PatientCard;
import health.praxis.practice.ContactNumbers;
import health.praxis.scheduling.AppointmentLocation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of terms in square brackets. */
class TermsTest {

    @Test
    @DisplayName("DYN-1 each term is replaced by its value, as often as it stands there")
    void termsAreReplaced() {
        assertThat(terms(mia(), Channel.EMAIL)
                        .fill("[Patient First Name] with [Practitioner Name]: [Appointment Date], [Appointment Time],"
                                + " [Appointment Duration], [Appointment Location]. [Practice Name], [Practice Phone]."
                                + " [Patient First Name]"))
                .isEqualTo("Mia with Dr Amelia Castellanos: Wednesday 25 November 2026, 2:30 pm, 50 minutes,"
                        + " Telehealth (video). Harbour Health, 02 5550 1234. Mia");
        assertThat(terms(mia(), Channel.SMS).fill("[Appointment Date]")).isEqualTo("Wed 25 Nov");
    }

    @Test
    @DisplayName("DYN-3 first and full name use the preferred name")
    void preferredName() {
        PatientCard preferred = patient("Mimi", "Mimi Nguyen", null);
        assertThat(terms(preferred, Channel.SMS).fill("[Patient First Name], [Patient Full Name]"))
                .isEqualTo("Mimi, Mimi Nguyen");
    }

    @Test
    @DisplayName("DYN-2 a term without a value is refused by its name")
    void unknownTerm() {
        assertThatExceptionOfType(UnknownTerm.class)
                .isThrownBy(() -> terms(mia(), Channel.SMS).fill("Pay here: [Payment Link]"))
                .satisfies(refused -> assertThat(refused.details()).containsEntry("term", "Payment Link"));
    }

    @Test
    @DisplayName("TEL-4 the place of the join link stays until the message is sent")
    void linkStaysOpen() {
        assertThat(terms(mia(), Channel.SMS).fill("Join: [Video Consult Link]"))
                .isEqualTo("Join: [Video Consult Link]");
    }

    @Test
    @Tag("ASVS-1.3.7")
    @DisplayName("DYN-5 a name that looks like a term is a name, dollars and backslashes included")
    void namesAreNoTerms() {
        PatientCard odd = patient("[Video Consult Link]", "[Practice Name] $1 \\0", null);
        assertThat(terms(odd, Channel.SMS).fill("[Patient First Name]; [Patient Full Name]"))
                .isEqualTo("(Video Consult Link); (Practice Name) $1 \\0");
    }

    @Test
    @Tag("ASVS-1.3.3")
    @Tag("ASVS-1.3.11")
    @DisplayName("DYN-5 a value is one line, so that a name can add no line to an SMS and no header to a mail")
    void valuesAreOneLine() {
        PatientCard odd = patient("Mia\r\nBcc: all@patients.example", "Mia\tNguyen", null);
        assertThat(terms(odd, Channel.EMAIL).fill("[Patient First Name]; [Patient Full Name]"))
                .isEqualTo("Mia Bcc: all@patients.example; Mia Nguyen");
    }

    @Test
    @DisplayName(
            "DYN-5 the text stays plain: quotes and angle brackets reach a phone as they are, and are escaped once, where a mail is made")
    void textStaysPlain() {
        assertThat(terms(patient("O'Neil <b>", "O'Neil", null), Channel.SMS).fill("[Patient First Name]"))
                .isEqualTo("O'Neil <b>");
        assertThat(terms(patient("O'Neil <b>", "O'Neil", null), Channel.EMAIL).fill("[Patient First Name]"))
                .isEqualTo("O'Neil <b>");
    }

    @Test
    @DisplayName("REM-6 times are those of the patient's own zone, and then say so")
    void patientsOwnZone() {
        PatientCard inPerth = patient("Mia", "Mia Nguyen", "Australia/Perth");
        assertThat(terms(inPerth, Channel.EMAIL).fill("[Appointment Date] [Appointment Time]"))
                .isEqualTo("Wednesday 25 November 2026 11:30 am (Perth time)");
        PatientCard inSydney = patient("Mia", "Mia Nguyen", "Australia/Sydney");
        assertThat(terms(inSydney, Channel.EMAIL).fill("[Appointment Time]")).isEqualTo("2:30 pm");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HOME | Your home, 12 Example Street, Balmain",
                "ADDRESS | Redfern Public School, Room 4",
                "CLINIC | Clinic"
            })
    @DisplayName("LOC-11 DYN-1 a message says where: at home with the profile's address, elsewhere with what was typed")
    void where(AppointmentLocation location, String words) {
        Terms terms = Terms.of(
                appointment(location),
                "Redfern Public School, Room 4",
                patient("Mia", "Mia Nguyen", null),
                PRACTITIONER_NAME,
                ContactNumbers.of(PRACTICE),
                Channel.EMAIL);
        assertThat(terms.fill("[Appointment Location]")).isEqualTo(words);
    }

    private static Terms terms(PatientCard patient, Channel channel) {
        return Terms.of(
                appointment(AppointmentLocation.TELEHEALTH),
                null,
                patient,
                PRACTITIONER_NAME,
                ContactNumbers.of(PRACTICE),
                channel);
    }
}
