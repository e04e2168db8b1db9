package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.scheduling.Attendance;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.SlotTaken;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A patient's status: by hand, by the clock, and what becomes of the practitioner's time. */
@ExtendWith(ArquillianExtension.class)
class StatusIT extends HouseDeployment {

    private static final Instant TUESDAY_AT_TEN = Instant.parse("2030-03-04T23:00:00Z");

    @Inject
    private APractice aPractice;

    @Inject
    private Database database;

    @Inject
    private Scheduling scheduling;

    @Inject
    private Attendance attendance;

    @Inject
    private Clock clock;

    @Test
    @DisplayName("STA-5 STA-7 Cancelled by hand gives the time back; another status takes it again, once it is free")
    void cancelledByHandAndBack() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        PatientId ines = aPractice.patient(practice, "Ines");
        PatientId omar = aPractice.patient(practice, "Omar");
        AppointmentId first = book(practice, ines, TUESDAY_AT_TEN);

        set(practice, first, ines, AppointmentStatus.CANCELLED);
        AppointmentId second = book(practice, omar, TUESDAY_AT_TEN);
        assertThatThrownBy(() -> set(practice, first, ines, AppointmentStatus.BOOKED))
                .isInstanceOf(SlotTaken.class);
        assertThat(statusOf(practice, first)).containsExactly("CANCELLED");

        set(practice, second, omar, AppointmentStatus.CANCELLED);
        set(practice, first, ines, AppointmentStatus.CONFIRMED);
        assertThat(statusOf(practice, first)).containsExactly("CONFIRMED");
        assertThat(database.ask(practice.id(), "select appointment_id from calendar_claim"))
                .containsExactly(first.toString());
        assertThat(database.ask(
                        practice.id(),
                        "select (changes::jsonb #>> '{status,before}') || '>' || (changes::jsonb #>> '{status,after}') from audit_entry"
                                + " where description = 'status' and ? = any(patient_ids) order by at",
                        ines.value()))
                .containsExactly("BOOKED>CANCELLED", "CANCELLED>CONFIRMED");
    }

    @Test
    @DisplayName("STA-1 STA-2 at the start Booked and Confirmed become Attended; Arrived and what is set later stay")
    void attendedAtTheStart() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        PatientId ines = aPractice.patient(practice, "Ines");
        Instant now = clock.instant();
        database.change(
                null,
                "update attendance_run set up_to = ? where practice_id = ?",
                Timestamp.from(now.minus(Duration.ofDays(2))),
                practice.id().value());
        AppointmentId before = book(practice, ines, now.minus(Duration.ofDays(3)));
        AppointmentId booked = book(practice, ines, now.minus(Duration.ofHours(5)));
        AppointmentId arrived = book(practice, ines, now.minus(Duration.ofHours(3)));
        AppointmentId later = book(practice, ines, now.plus(Duration.ofHours(1)));
        set(practice, arrived, ines, AppointmentStatus.ARRIVED);

        lookAt(practice);
        assertThat(statusOf(practice, before)).containsExactly("BOOKED");
        assertThat(statusOf(practice, booked)).containsExactly("ATTENDED");
        assertThat(statusOf(practice, arrived)).containsExactly("ARRIVED");
        assertThat(statusOf(practice, later)).containsExactly("BOOKED");
        assertThat(database.ask(
                        practice.id(),
                        "select actor_kind from audit_entry where description = 'attended automatically'"
                                + " and subject_ids = array[cast(? as uuid)]",
                        booked.value()))
                .containsExactly("JOB");

        set(practice, booked, ines, AppointmentStatus.BOOKED);
        lookAt(practice);
        assertThat(statusOf(practice, booked)).containsExactly("BOOKED");
    }

    private void lookAt(APractice.Opened practice) {
        Callers.run(Caller.job(practice.id(), "test"), attendance::attendStarted);
    }

    private AppointmentId book(APractice.Opened practice, PatientId patient, Instant start) {
        return Callers.get(
                practice.owner(),
                () -> scheduling.book(new BookAppointment(
                        practice.practitioner(), start, 50, AppointmentLocation.CLINIC, List.of(patient), null)));
    }

    private void set(
            APractice.Opened practice, AppointmentId appointment, PatientId patient, AppointmentStatus status) {
        Callers.run(practice.owner(), () -> scheduling.setStatus(appointment, patient, status));
    }

    private List<String> statusOf(APractice.Opened practice, AppointmentId appointment) throws Exception {
        return database.ask(
                practice.id(), "select status from appointment_patient where appointment_id = ?", appointment.value());
    }
}
