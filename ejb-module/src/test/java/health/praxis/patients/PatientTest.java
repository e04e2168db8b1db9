package health.praxis.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.audit.Action;
import health.praxis.audit.AuditEvent;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.ZoneNotKnown;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PatientTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate BORN = LocalDate.of(1980, 2, 3);
    private static final String SYDNEY = "Australia/Sydney";

    @Test
    @DisplayName("PAT-2 the preferred name is used on appointments, the full name stays")
    void preferredName() {
        PatientCard card =
                patient(details("José", "Berg", "Pepe", BORN, null, null)).card();

        assertThat(card.name()).isEqualTo("Pepe Berg");
        assertThat(card.firstName()).isEqualTo("Pepe");
        assertThat(card.fullName()).isEqualTo("José Berg");
        assertThat(card.pxId()).isEqualTo("PX-300001");
    }

    @ParameterizedTest
    @EnumSource(PatientStatus.class)
    @DisplayName("APT-19 blocked, deceased and deleted patients cannot be chosen for an appointment")
    void selectable(PatientStatus status) {
        boolean gone = switch (status) {
            case BLOCKED, DECEASED, DELETED -> true;
            case CURRENT, ARCHIVED, WAITING_LIST -> false;
        };

        assertThat(patient(as(ProfileType.FULL, status)).card().selectable()).isEqualTo(!gone);
    }

    @Test
    @DisplayName("APT-19 a contact cannot be chosen for an appointment, a dependant can")
    void contactOnly() {
        PatientCard contact =
                patient(as(ProfileType.CONTACT_ONLY, PatientStatus.CURRENT)).card();

        assertThat(contact.selectable()).isFalse();
        assertThat(contact.status()).isEqualTo("CONTACT_ONLY");
        assertThat(patient(as(ProfileType.DEPENDANT, PatientStatus.CURRENT))
                        .card()
                        .selectable())
                .isTrue();
    }

    @Test
    @DisplayName("a mobile is kept as E.164, empty texts count as absent")
    void kept() {
        PatientDetails kept =
                patient(details(" Ana ", "Lee", " ", null, "", "0491 570 156")).details();

        assertThat(kept.firstName()).isEqualTo("Ana");
        assertThat(kept.preferredName()).isNull();
        assertThat(kept.email()).isNull();
        assertThat(kept.mobile()).isEqualTo("+61491570156");
    }

    @Test
    @DisplayName("nobody is born after today, and a zone has to exist")
    void refused() {
        assertThatThrownBy(() -> patient(details("Ana", "Lee", null, TODAY.plusDays(1), null, null)))
                .isInstanceOf(BirthDateInFuture.class);
        assertThatThrownBy(() -> patient(new PatientDetails(
                        "Ana",
                        "Lee",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "Mars/Base",
                        ProfileType.FULL,
                        PatientStatus.CURRENT)))
                .isInstanceOf(ZoneNotKnown.class);
        assertThat(patient(details("Ana", "Lee", null, TODAY, null, null))
                        .details()
                        .birthDate())
                .isEqualTo(TODAY);
    }

    @Test
    @DisplayName("an edit of an older version is refused and changes nothing")
    void editedMeanwhile() {
        Patient patient = patient(details("Ana", "Lee", null, BORN, null, null));

        assertThatThrownBy(() -> patient.edit(7, details("Eva", "Lee", null, BORN, null, null), SYDNEY, TODAY))
                .isInstanceOf(EditedMeanwhile.class);
        assertThat(patient.details().firstName()).isEqualTo("Ana");
    }

    @ParameterizedTest(name = "{0} {1}, {2}, {3}, {4}: {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "JOSE, berg, 1980-02-03, -, -, true",
                "Pepe, Berg, 1980-02-03, -, -, true",
                "José, Berg, -, PEPE@example.org, -, true",
                "José, Berg, -, -, +61491570156, true",
                "José, Berg, -, -, -, false",
                "José, Berg, 1980-02-04, other@example.org, +61491570157, false",
                "Josef, Berg, 1980-02-03, -, -, false",
                "José, Bergen, 1980-02-03, pepe@example.org, -, false",
            })
    @DisplayName("PAT-11 a likely duplicate has the same name and the same birth date, e-mail address or mobile")
    void duplicates(String first, String last, LocalDate born, String email, String mobile, boolean likely) {
        Patient kept = patient(details("José", "Berg", "Pepe", BORN, "pepe@example.org", "0491 570 156"));

        assertThat(kept.isLikely(details(first, last, null, born, email, mobile), mobile))
                .isEqualTo(likely);
    }

    @Test
    @DisplayName("the history names the fields that changed and no others")
    void changes() {
        Patient patient = patient(details("Ana", "Lee", null, BORN, null, null));
        PatientDetails before = patient.details();
        patient.edit(0, details("Ana", "Lee", null, BORN, "ana@example.org", null), SYDNEY, TODAY);

        AuditEvent event = patient.tell(
                AuditEvent.of(Action.UPDATE, "patient", patient.id().value()), before);

        assertThat(event.changes()).containsOnlyKeys("email");
        assertThat(event.patients()).containsExactly(patient.id().value());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "ana@example.org, true",
        "'', true",
        "ana@example, false",
        "ana example.org, false",
        "ana@exam ple.org, false",
        "ana@@example.org, false"
    })
    @DisplayName("an e-mail address is checked before a profile is taken")
    void email(String email, boolean valid) {
        try (var factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            assertThat(validator
                            .validate(details("Ana", "Lee", null, null, email, null))
                            .isEmpty())
                    .isEqualTo(valid);
        }
    }

    private static PatientDetails details(
            String first, String last, String preferred, LocalDate born, String email, String mobile) {
        return new PatientDetails(
                first, last, preferred, born, null, email, mobile, null, null, ProfileType.FULL, PatientStatus.CURRENT);
    }

    private static PatientDetails as(ProfileType type, PatientStatus status) {
        return new PatientDetails("Ana", "Lee", null, null, null, null, null, null, null, type, status);
    }

    private static Patient patient(PatientDetails details) {
        return new Patient(
                PracticeGroupId.random(), 300001, details, SYDNEY, TODAY, Instant.parse("2026-03-02T00:00:00Z"));
    }
}
