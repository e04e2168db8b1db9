package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.scheduling.Agreed;
import health.praxis.scheduling.AppointmentCancelled;
import health.praxis.scheduling.AppointmentDetail;
import health.praxis.scheduling.AppointmentEditedMeanwhile;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.scheduling.CalendarEntry;
import health.praxis.scheduling.CallOff;
import health.praxis.scheduling.ChangeAppointment;
import health.praxis.scheduling.PresetReason;
import health.praxis.scheduling.SeriesAnswer;
import health.praxis.scheduling.SeriesConflict;
import health.praxis.scheduling.SeriesScope;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Appointments of a series are moved, changed and cancelled, one or several at once. */
@ExtendWith(ArquillianExtension.class)
class SeriesChangesIT extends WithSeries {

    @Test
    @DisplayName("APT-10 this and later move by as much, also onto each other's times; earlier ones stay")
    void moveLater() throws Exception {
        book(FIRST, 4);
        AppointmentId second = at(1);
        SeriesAnswer answer = Callers.get(
                practice.owner(),
                () -> series.move(
                        second, FIRST.plus(WEEK.multipliedBy(2)), 50, SeriesScope.LATER, false, Agreed.NOTHING));
        assertThat(answer.count()).isEqualTo(3);
        assertThat(starts())
                .containsExactly(
                        FIRST,
                        FIRST.plus(WEEK.multipliedBy(2)),
                        FIRST.plus(WEEK.multipliedBy(3)),
                        FIRST.plus(WEEK.multipliedBy(4)));
        assertThat(database.count(
                        practice.id(),
                        "select count(*) from calendar_claim c join appointment a on a.id = c.appointment_id"
                                + " where lower(c.period) = a.starts_at"))
                .isEqualTo(4);
        assertThat(database.count(
                        practice.id(),
                        "select count(*) from audit_entry where action = 'UPDATE' and subject_type = 'appointment'"))
                .isEqualTo(3);
    }

    @Test
    @DisplayName("APT-12 a move that meets something is listed, and nothing has moved")
    void moveInTheWay() {
        book(FIRST, 3);
        Callers.get(
                practice.owner(),
                () -> scheduling.book(
                        booking(FIRST.plus(WEEK.multipliedBy(2)).plus(HOUR), AppointmentLocation.CLINIC)));
        List<Instant> before = starts();
        SeriesAnswer answer = Callers.get(
                practice.owner(),
                () -> series.move(at(0), FIRST.plus(HOUR), 50, SeriesScope.ALL, false, Agreed.NOTHING));
        assertThat(answer.conflicts()).extracting(SeriesConflict::with).containsExactly("Ines Example");
        assertThat(starts()).isEqualTo(before);
    }

    @Test
    @DisplayName("APT-10 a change of all reaches one that was changed alone, and keeps what is its own")
    void changeAll() {
        book(FIRST, 3);
        AppointmentId moved = at(1);
        Callers.run(
                practice.owner(), () -> scheduling.move(moved, FIRST.plus(WEEK).plus(HOUR), 30));
        AppointmentId third = at(2);
        PatientId second = aPractice.patient(practice, "Ben");
        Callers.get(
                practice.owner(),
                () -> series.change(
                        third,
                        queries.appointment(third).version(),
                        new ChangeAppointment(
                                FIRST.plus(WEEK.multipliedBy(2)),
                                50,
                                AppointmentLocation.PHONE,
                                List.of(patient, second),
                                null,
                                null),
                        SeriesScope.ALL,
                        false,
                        Agreed.NOTHING));
        assertThat(entries()).allSatisfy(one -> {
            assertThat(one.location()).isEqualTo(AppointmentLocation.PHONE);
            assertThat(one.patients()).isEqualTo("Ben Example, Ines Example");
        });
        assertThat(starts()).contains(FIRST.plus(WEEK).plus(HOUR));
        assertThat(place(moved).total()).isEqualTo(3);
        assertThatThrownBy(() -> Callers.get(
                        practice.owner(),
                        () -> series.change(
                                third,
                                0,
                                new ChangeAppointment(
                                        FIRST, 50, AppointmentLocation.CLINIC, List.of(patient), null, null),
                                SeriesScope.ALL,
                                false,
                                Agreed.NOTHING)))
                .isInstanceOf(AppointmentEditedMeanwhile.class);
    }

    @Test
    @DisplayName(
            "APT-10 APT-16 cancelling this and later frees their time, drops their reminders, and tells each patient once")
    void cancelLater() throws Exception {
        book(FIRST, 5);
        AppointmentId third = at(2);
        AppointmentId fifth = at(4);
        Callers.run(practice.owner(), () -> scheduling.setStatus(fifth, patient, AppointmentStatus.DID_NOT_ATTEND));
        assertThat(Callers.get(practice.owner(), () -> series.cancel(third, SeriesScope.LATER, CallOff.of(patient)))
                        .ids())
                .hasSize(2);
        assertThat(entries()).extracting(CalendarEntry::cancelled).containsExactly(false, false, true, true, false);
        assertThat(database.count(practice.id(), "select count(*) from calendar_claim"))
                .isEqualTo(3);
        assertThat(database.count(
                        practice.id(),
                        "select count(distinct appointment_id) from reminder"
                                + " where type = 'PRE_APPOINTMENT' and state = 'SCHEDULED'"))
                .isEqualTo(3);
        assertThat(database.ask(
                        practice.id(),
                        "select distinct appointment_id::text || ' ' || cardinality(also) from reminder"
                                + " where type = 'CANCELLED_APPOINTMENT'"))
                .containsExactly(third + " 1");
        assertThatThrownBy(() ->
                        Callers.get(practice.owner(), () -> series.cancel(third, SeriesScope.ALL, CallOff.of(patient))))
                .isInstanceOf(AppointmentCancelled.class);
        assertThat(book(FIRST.plus(WEEK.multipliedBy(2)), 2).conflicts()).isEmpty();
    }

    @Test
    @DisplayName("APT-10 APT-13 APT-17 one of two patients leaves this and later, with a reason; the other keeps them")
    void cancelForOne() throws Exception {
        book(FIRST, 4);
        PatientId second = aPractice.patient(practice, "Ben");
        List.of(0, 1, 2)
                .forEach(place -> Callers.run(practice.owner(), () -> {
                    AppointmentDetail one = queries.appointment(at(place));
                    List<PatientId> both = List.of(patient, second);
                    scheduling.change(
                            one.id(),
                            one.version(),
                            new ChangeAppointment(one.start(), 50, AppointmentLocation.CLINIC, both, null, null));
                }));
        CallOff how = new CallOff(Set.of(patient), PresetReason.values()[0], "Away in autumn", true);
        assertThat(Callers.get(practice.owner(), () -> series.cancel(at(1), SeriesScope.LATER, how))
                        .ids())
                .hasSize(3);
        assertThat(entries()).extracting(CalendarEntry::cancelled).containsExactly(false, false, false, true);
        assertThat(database.count(practice.id(), "select count(*) from calendar_claim"))
                .isEqualTo(3);
        assertThat(database.count(practice.id(), "select count(*) from cancellation where comments = 'Away in autumn'"))
                .isEqualTo(3);
        assertThat(database.count(
                        practice.id(),
                        "select count(distinct appointment_id) from reminder"
                                + " where type = 'PRE_APPOINTMENT' and state = 'SCHEDULED' and patient_id = '"
                                + second.value() + "'"))
                .isEqualTo(3);
    }

    @Test
    @DisplayName("ACC-1 ACC-7 who does not see the calendar finds no series in it, and cannot book one")
    void hidden() {
        AppointmentId first = book(FIRST, 2).first();
        AppointmentId alone = Callers.get(
                practice.owner(), () -> scheduling.book(booking(FIRST.plus(HOUR), AppointmentLocation.CLINIC)));
        Caller colleague = caller(practice, person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL));
        Caller stranger = aPractice.open(0).owner();
        for (Caller other : List.of(colleague, stranger)) {
            assertThat(Callers.get(other, () -> series.place(first))).isEmpty();
            missing(other, () -> series.cancel(first, SeriesScope.ALL, CallOff.of(patient)));
            missing(other, () -> series.move(first, FIRST, 50, SeriesScope.ALL, false, Agreed.NOTHING));
            missing(
                    other,
                    () -> series.book(
                            booking(FIRST, AppointmentLocation.CLINIC), weekly(2), Set.of(), false, Agreed.NOTHING));
        }
        missing(practice.owner(), () -> series.cancel(alone, SeriesScope.ALL, CallOff.of(patient)));
        assertThat(Callers.get(practice.owner(), () -> series.place(alone))).isEmpty();
    }
}
