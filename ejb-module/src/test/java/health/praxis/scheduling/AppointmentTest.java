package health.praxis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppointmentTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final PatientId ANA = PatientId.random();
    private static final PatientId BEN = PatientId.random();

    @Test
    @DisplayName("TEL-2 three patients by video are welcome, a fourth is refused with the limit")
    void fourByVideo() {
        assertThatCode(() -> appointment(AppointmentLocation.TELEHEALTH, 50, patients(3)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> appointment(AppointmentLocation.TELEHEALTH, 50, patients(4)))
                .isInstanceOfSatisfying(
                        TooManyPatients.class,
                        refused -> assertThat(refused.details()).containsEntry("max", 3));
    }

    @Test
    @DisplayName("TEL-2 the limit is for video only, also when an appointment is moved to video")
    void fourInTheClinic() {
        List<PatientId> four = patients(4);
        Appointment group = appointment(AppointmentLocation.CLINIC, 50, four);

        assertThatThrownBy(
                        () -> group.change(new ChangeAppointment(NINE, 50, AppointmentLocation.TELEHEALTH, four, null)))
                .isInstanceOf(TooManyPatients.class);
    }

    @ParameterizedTest
    @EnumSource(AppointmentLocation.class)
    @DisplayName("APT-1 an appointment has at least one patient")
    void nobody(AppointmentLocation location) {
        assertThatThrownBy(() -> appointment(location, 50, List.of())).isInstanceOf(NoPatients.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 0, -50})
    @DisplayName("an appointment lasts at least five minutes")
    void tooShort(int minutes) {
        assertThatThrownBy(() -> appointment(AppointmentLocation.CLINIC, minutes, List.of(ANA)))
                .isInstanceOf(AppointmentTooShort.class);
    }

    @Test
    @DisplayName("an appointment lasts at most a day")
    void tooLong() {
        assertThatCode(() -> appointment(AppointmentLocation.CLINIC, 1440, List.of(ANA)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> appointment(AppointmentLocation.CLINIC, 1441, List.of(ANA)))
                .isInstanceOf(AppointmentTooLong.class);
    }

    @Test
    @DisplayName("moving tells of the time alone")
    void moving() {
        Appointment appointment = appointment(AppointmentLocation.TELEHEALTH, 50, List.of(ANA));

        AppointmentChanged change = appointment.change(appointment.movedTo(NINE.plusSeconds(600), 30));

        assertThat(change.timeChanged()).isTrue();
        assertThat(change.locationChanged()).isFalse();
        assertThat(change.added()).isEmpty();
        assertThat(change.removed()).isEmpty();
        assertThat(appointment.slot().end()).isEqualTo(NINE.plusSeconds(600 + 1800));
    }

    @Test
    @DisplayName("a change tells who is new, who is gone and where they meet now; who stays keeps their status")
    void changing() {
        Appointment appointment = appointment(AppointmentLocation.TELEHEALTH, 50, List.of(ANA, BEN));
        PatientId cara = PatientId.random();

        AppointmentChanged change = appointment.change(
                new ChangeAppointment(NINE, 50, AppointmentLocation.PHONE, List.of(BEN, cara), "by phone"));

        assertThat(change)
                .isEqualTo(new AppointmentChanged(
                        appointment.id(),
                        false,
                        true,
                        AppointmentLocation.TELEHEALTH,
                        AppointmentLocation.PHONE,
                        Set.of(cara),
                        Set.of(ANA)));
        assertThat(appointment.patientIds()).containsExactlyInAnyOrder(BEN, cara);
    }

    @Test
    @DisplayName("a refused change changes nothing")
    void refusedChange() {
        Appointment appointment = appointment(AppointmentLocation.TELEHEALTH, 50, List.of(ANA));

        assertThatThrownBy(() -> appointment.change(
                        new ChangeAppointment(NINE, 3, AppointmentLocation.CLINIC, List.of(BEN), null)))
                .isInstanceOf(AppointmentTooShort.class);
        assertThat(appointment.facts().location()).isEqualTo(AppointmentLocation.TELEHEALTH);
        assertThat(appointment.patientIds()).containsExactly(ANA);
    }

    @Test
    @DisplayName("a cancelled appointment stays on record with its reason and changes no more")
    void cancelled() {
        Appointment appointment = appointment(AppointmentLocation.TELEHEALTH, 50, List.of(ANA));

        appointment.cancel(" unwell ", NINE);

        AppointmentDetail detail = appointment.detail("Dr Dana Lee", List.of());
        assertThat(detail.cancelled()).isTrue();
        assertThat(detail.cancelReason()).isEqualTo("unwell");
        assertThat(appointment.statuses()).containsEntry(ANA, AppointmentStatus.CANCELLED);
        assertThatThrownBy(() -> appointment.cancel(null, NINE)).isInstanceOf(AppointmentCancelled.class);
        assertThatThrownBy(() -> appointment.change(appointment.movedTo(NINE, 50)))
                .isInstanceOf(AppointmentCancelled.class);
    }

    @Test
    @DisplayName("a change of an older version is refused")
    void editedMeanwhile() {
        Appointment appointment = appointment(AppointmentLocation.CLINIC, 50, List.of(ANA));

        assertThatCode(() -> appointment.expect(0)).doesNotThrowAnyException();
        assertThatThrownBy(() -> appointment.expect(1)).isInstanceOf(AppointmentEditedMeanwhile.class);
    }

    private static List<PatientId> patients(int many) {
        return Stream.generate(PatientId::random).limit(many).toList();
    }

    private static Appointment appointment(AppointmentLocation location, int minutes, List<PatientId> patients) {
        return new Appointment(
                PracticeGroupId.random(),
                new BookAppointment(UserId.random(), NINE, minutes, location, patients, null),
                NINE.minusSeconds(86_400));
    }
}
