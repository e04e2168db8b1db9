package health.praxis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.RuleBroken;
import health.praxis.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppointmentTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final PatientId ANA = PatientId.random();
    private static final PatientId BEN = PatientId.random();

    @ParameterizedTest(name = "{0} minutes")
    @Tag("ASVS-1.4.2")
    @ValueSource(ints = {Integer.MIN_VALUE, -50, -1, 0, 4, 1441, Integer.MAX_VALUE - 1, Integer.MAX_VALUE})
    @DisplayName("SEC-1 APT-9 lengths below zero, and those that a moment cannot be counted on by, are refused")
    void lengthsOutOfRange(int minutes) {
        assertThatThrownBy(() -> appointment(AppointmentLocation.CLINIC, minutes, patients(1)))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    @Tag("ASVS-2.3.2")
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

        assertThatThrownBy(() -> group.change(
                        new ChangeAppointment(NINE, 50, AppointmentLocation.TELEHEALTH, four, null, null), NINE))
                .isInstanceOf(TooManyPatients.class);
    }

    @Test
    @DisplayName("APT-8 how many take part is known after every coming and going; the place of who cancelled is free")
    void size() {
        List<PatientId> three = patients(3);
        Appointment group = appointment(AppointmentLocation.TELEHEALTH, 50, three);
        assertThat(group.size()).isEqualTo(3);
        group.set(three.get(0), AppointmentStatus.CANCELLED, NINE);
        group.set(three.get(0), AppointmentStatus.CANCELLED, NINE);
        group.set(three.get(1), AppointmentStatus.ATTENDED, NINE);
        assertThat(group.size()).isEqualTo(2);
        group.change(group.movedTo(NINE, 50).with(ANA), NINE);
        assertThat(group.size()).isEqualTo(3);
        assertThat(group.takingPart()).containsExactlyInAnyOrder(three.get(1), three.get(2), ANA);
        group.change(
                new ChangeAppointment(
                        NINE, 50, AppointmentLocation.TELEHEALTH, List.of(three.get(0), three.get(1)), null, null),
                NINE);
        assertThat(group.size()).isEqualTo(1);
        group.set(three.get(1), AppointmentStatus.CANCELLED, NINE);
        assertThat(group.isCancelled()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(AppointmentStatus.class)
    @DisplayName(
            "STA-6 an answer counts before the start, while the status is one that asks or was answered; else all stays")
    void answers(AppointmentStatus before) {
        Appointment appointment = appointment(AppointmentLocation.CLINIC, 50, List.of(ANA, BEN));
        appointment.set(ANA, before, NINE.minusSeconds(100));
        Set<AppointmentStatus> takes = Set.of(
                AppointmentStatus.BOOKED,
                AppointmentStatus.CONFIRMED,
                AppointmentStatus.REJECTED,
                AppointmentStatus.CHECK_RESPONSE);

        assertThat(appointment.answer(ANA, AppointmentStatus.REJECTED, NINE)).isNull();
        AppointmentStatus was = appointment.answer(ANA, AppointmentStatus.REJECTED, NINE.minusSeconds(1));

        boolean changes = takes.contains(before) && before != AppointmentStatus.REJECTED;
        assertThat(was).isEqualTo(changes ? before : null);
        assertThat(appointment.statuses()).containsEntry(ANA, changes ? AppointmentStatus.REJECTED : before);
        assertThat(appointment.statuses()).containsEntry(BEN, AppointmentStatus.BOOKED);
        assertThat(appointment.answer(PatientId.random(), AppointmentStatus.CONFIRMED, NINE.minusSeconds(1)))
                .isNull();
    }

    @Test
    @DisplayName("REM-21 an answer is waited for until the start, from whoever is Booked or to be checked")
    void waitsForAnswers() {
        Appointment appointment = appointment(AppointmentLocation.CLINIC, 50, List.of(ANA, BEN));
        appointment.set(BEN, AppointmentStatus.CONFIRMED, NINE.minusSeconds(100));

        assertThat(appointment.unanswered(NINE.minusSeconds(1))).containsExactly(ANA);
        assertThat(appointment.unanswered(NINE)).isEmpty();
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

        AppointmentChanged change = appointment.change(appointment.movedTo(NINE.plusSeconds(600), 30), NINE);

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
                new ChangeAppointment(NINE, 50, AppointmentLocation.PHONE, List.of(BEN, cara), "by phone", null), NINE);

        assertThat(change)
                .isEqualTo(new AppointmentChanged(
                        appointment.id(),
                        false,
                        true,
                        AppointmentLocation.TELEHEALTH,
                        AppointmentLocation.PHONE,
                        Set.of(cara),
                        Set.of(ANA),
                        NINE,
                        null));
        assertThat(appointment.patientIds()).containsExactlyInAnyOrder(BEN, cara);
    }

    @Test
    @DisplayName("a refused change changes nothing")
    void refusedChange() {
        Appointment appointment = appointment(AppointmentLocation.TELEHEALTH, 50, List.of(ANA));

        assertThatThrownBy(() -> appointment.change(
                        new ChangeAppointment(NINE, 3, AppointmentLocation.CLINIC, List.of(BEN), null, null), NINE))
                .isInstanceOf(AppointmentTooShort.class);
        assertThat(appointment.facts().location()).isEqualTo(AppointmentLocation.TELEHEALTH);
        assertThat(appointment.patientIds()).containsExactly(ANA);
    }

    @Test
    @DisplayName("a cancelled appointment stays on record and changes no more")
    void cancelled() {
        Appointment appointment = appointment(AppointmentLocation.TELEHEALTH, 50, List.of(ANA));

        appointment.set(ANA, AppointmentStatus.CANCELLED, NINE);

        assertThat(appointment.detail("Dr Dana Lee", List.of(), null).cancelled())
                .isTrue();
        assertThat(appointment.statuses()).containsEntry(ANA, AppointmentStatus.CANCELLED);
        assertThatThrownBy(() -> appointment.expectStill(Set.of(ANA))).isInstanceOf(AppointmentCancelled.class);
        assertThatThrownBy(() -> appointment.change(appointment.movedTo(NINE, 50), NINE))
                .isInstanceOf(AppointmentCancelled.class);
    }

    @Test
    @DisplayName("APT-13 cancelling is for patients who are still expected, and for at least one")
    void stillExpected() {
        Appointment appointment = appointment(AppointmentLocation.CLINIC, 50, List.of(ANA, BEN));
        appointment.set(ANA, AppointmentStatus.CANCELLED, NINE);

        appointment.expectStill(Set.of(BEN));
        assertThatThrownBy(() -> appointment.expectStill(Set.of())).isInstanceOf(NoPatients.class);
        assertThatThrownBy(() -> appointment.expectStill(Set.of(ANA, BEN)))
                .isInstanceOf(AppointmentEditedMeanwhile.class);
        assertThatThrownBy(() -> appointment.expectStill(Set.of(PatientId.random())))
                .isInstanceOf(AppointmentEditedMeanwhile.class);
    }

    @ParameterizedTest
    @EnumSource(AppointmentStatus.class)
    @DisplayName("STA-7 any status may follow any other, for one patient and no other")
    void statusByHand(AppointmentStatus first) {
        for (AppointmentStatus second : AppointmentStatus.values()) {
            Appointment appointment = appointment(AppointmentLocation.CLINIC, 50, List.of(ANA, BEN));

            appointment.set(ANA, first, NINE);

            assertThat(appointment.set(ANA, second, NINE)).isEqualTo(first);
            assertThat(appointment.statuses()).containsEntry(ANA, second).containsEntry(BEN, AppointmentStatus.BOOKED);
            assertThat(appointment.isCancelled()).isFalse();
        }
    }

    @Test
    @DisplayName(
            "STA-5 whoever is Cancelled does not take part; the last one calls the appointment off, until one is back")
    void lastOneCancelled() {
        Appointment appointment = appointment(AppointmentLocation.CLINIC, 50, List.of(ANA, BEN));

        appointment.set(ANA, AppointmentStatus.CANCELLED, NINE);
        assertThat(appointment.facts().patients()).containsExactly(BEN);
        assertThat(appointment.isCancelled()).isFalse();

        appointment.set(BEN, AppointmentStatus.CANCELLED, NINE);
        assertThat(appointment.isCancelled()).isTrue();
        assertThat(appointment.facts().patients()).containsExactlyInAnyOrder(ANA, BEN);

        appointment.set(ANA, AppointmentStatus.CONFIRMED, NINE);
        assertThat(appointment.isCancelled()).isFalse();
        assertThat(appointment.facts().patients()).containsExactly(ANA);
        assertThat(appointment.statuses()).containsEntry(BEN, AppointmentStatus.CANCELLED);
    }

    @Test
    @DisplayName("whoever had cancelled before is not told again when they are taken off the appointment")
    void toldOnce() {
        Appointment without = appointment(AppointmentLocation.CLINIC, 50, List.of(ANA, BEN));
        without.set(ANA, AppointmentStatus.CANCELLED, NINE);
        assertThat(without.change(
                                new ChangeAppointment(NINE, 50, AppointmentLocation.CLINIC, List.of(BEN), null, null),
                                NINE)
                        .removed())
                .isEmpty();
        assertThat(without.patientIds()).containsExactly(BEN);
    }

    @Test
    @DisplayName("a status of somebody who is not in it is refused")
    void notInIt() {
        Appointment appointment = appointment(AppointmentLocation.CLINIC, 50, List.of(ANA));

        assertThatThrownBy(() -> appointment.set(BEN, AppointmentStatus.ARRIVED, NINE))
                .isInstanceOf(NotFound.class);
        assertThat(appointment.patientIds()).containsExactly(ANA);
    }

    @Test
    @DisplayName("a change of an older version is refused")
    void editedMeanwhile() {
        Appointment appointment = appointment(AppointmentLocation.CLINIC, 50, List.of(ANA));

        assertThatCode(() -> appointment.expect(0)).doesNotThrowAnyException();
        assertThatThrownBy(() -> appointment.expect(1)).isInstanceOf(AppointmentEditedMeanwhile.class);
    }

    @Test
    @DisplayName("TEL-34 a link goes with an Online Consultation alone, and another link means another place")
    void externalLink() {
        Appointment online = appointment(AppointmentLocation.ONLINE, 50, patients(4));
        List<PatientId> four = List.copyOf(online.patientIds());
        AppointmentLocation elsewhere = AppointmentLocation.ONLINE;

        assertThat(online.place().link()).isNull();
        assertThat(online.change(
                                new ChangeAppointment(NINE, 50, elsewhere, four, null, " https://meet.example/a "),
                                NINE)
                        .locationChanged())
                .isTrue();
        assertThat(online.place().link()).hasToString("https://meet.example/\u2026");
        assertThat(online.change(online.movedTo(NINE, 50), NINE).locationChanged())
                .as("moved by hand it keeps its link")
                .isFalse();
        online.change(
                new ChangeAppointment(NINE, 50, AppointmentLocation.PHONE, four, null, "not even an address"), NINE);
        assertThat(online.place().link()).isNull();
    }

    @Test
    @DisplayName(
            "LOC-11 another address is one line that has to be there, goes with that location alone, and moves with it")
    void address() {
        Appointment away = appointment(AppointmentLocation.CLINIC, 50, patients(1));
        List<PatientId> one = List.copyOf(away.patientIds());
        AppointmentLocation there = AppointmentLocation.ADDRESS;

        for (String missing : new String[] {null, "  ", "a".repeat(201)}) {
            assertThatThrownBy(() -> away.change(new ChangeAppointment(NINE, 50, there, one, null, missing), NINE))
                    .isInstanceOf(AddressNotValid.class);
        }
        assertThat(away.change(new ChangeAppointment(NINE, 50, there, one, null, " Redfern School,\n Room 4 "), NINE)
                        .locationChanged())
                .isTrue();
        assertThat(away.place().address()).isEqualTo("Redfern School, Room 4");
        assertThat(away.change(away.movedTo(NINE, 50), NINE).locationChanged()).isFalse();
        assertThat(away.change(new ChangeAppointment(NINE, 50, there, one, null, "Town Hall"), NINE)
                        .locationChanged())
                .as("another address is another place")
                .isTrue();
        away.change(new ChangeAppointment(NINE, 50, AppointmentLocation.HOME, one, null, "Town Hall"), NINE);
        assertThat(away.place().address()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://meet.example/a",
                "javascript:alert(1)",
                "https://",
                "https:///a",
                "https://meet",
                "meet.example/a",
                "https://meet.example@evil.example/a",
                "https://meet.example/a b",
                "https://meet.example/\u0000",
                "https://m\u00e9et.example/a",
                "data:text/html,hello"
            })
    @DisplayName("TEL-34 a link is an https address with a host and without a sign-in name")
    void noLink(String typed) {
        assertThatThrownBy(() -> ExternalLink.read(typed)).isInstanceOf(ExternalLinkNotValid.class);
    }

    @Test
    @DisplayName("TEL-34 a link has up to 500 characters; its host is shown, the rest is written nowhere")
    void lengthOfALink() {
        String start = "https://meet.example/";
        ExternalLink longest = ExternalLink.read(start + "k".repeat(500 - start.length()));
        assertThat(longest).hasToString("https://meet.example/\u2026");
        assertThat(ExternalLink.inHistory(longest, ExternalLink.read(start + "b")))
                .isEqualTo("https://meet.example/\u2026 (another)");
        assertThatThrownBy(() -> ExternalLink.read(start + "k".repeat(501 - start.length())))
                .isInstanceOf(ExternalLinkNotValid.class);
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
