package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.container.APractice.Opened;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.HoursColour;
import health.praxis.practice.HoursRule;
import health.praxis.practice.LocationDetails;
import health.praxis.practice.LocationId;
import health.praxis.practice.Locations;
import health.praxis.practice.PracticeHours;
import health.praxis.practice.Role;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.Attendance;
import health.praxis.scheduling.AttendanceChoice;
import health.praxis.scheduling.AttendanceSetting;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.CalendarNames;
import health.praxis.scheduling.NameForm;
import health.praxis.scheduling.Scheduling;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The switch of Automatic Attended. */
@ExtendWith(ArquillianExtension.class)
class AttendanceSettingIT extends WithStaff {

    @Inject
    private AttendanceSetting setting;

    @Inject
    private Attendance attendance;

    @Inject
    private Scheduling scheduling;

    @Inject
    private CalendarNames names;

    @Inject
    private Locations locations;

    @Inject
    private PracticeHours hours;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @Test
    @DisplayName(
            "STA-1 turned off, nobody becomes Attended; turned on again, starts that passed meanwhile stay as they were")
    void turnedOff() throws Exception {
        Opened practice = aPractice.open(0);
        Opened other = aPractice.open(0);
        assertThat(Callers.get(practice.owner(), setting::automatic)).isTrue();
        Callers.run(practice.owner(), () -> setting.turn(false));
        AppointmentId meanwhile = started(practice, practice.practitioner());
        AppointmentId elsewhere = started(other, other.practitioner());
        lookAt(practice);
        lookAt(other);
        assertThat(status(practice, meanwhile)).isEqualTo("BOOKED");
        assertThat(status(other, elsewhere)).isEqualTo("ATTENDED");

        Callers.run(practice.owner(), () -> setting.turn(true));
        lookAt(practice);
        assertThat(status(practice, meanwhile)).isEqualTo("BOOKED");
    }

    @Test
    @DisplayName("STA-1 a practitioner's own choice goes before the practice's, either way, until it is taken back")
    void ownChoice() throws Exception {
        Opened practice = aPractice.open(0);
        UserId sam = person(practice, Role.PRACTITIONER, AccessLevel.FULL).id();
        Callers.run(practice.owner(), () -> setting.choose(sam, AttendanceChoice.BY_HAND));
        AppointmentId byHand = started(practice, sam);
        AppointmentId usual = started(practice, practice.practitioner());
        lookAt(practice);
        assertThat(status(practice, byHand)).isEqualTo("BOOKED");
        assertThat(status(practice, usual)).isEqualTo("ATTENDED");

        Callers.run(practice.owner(), () -> {
            setting.turn(false);
            setting.choose(sam, AttendanceChoice.AUTOMATIC);
        });
        rewind(practice);
        lookAt(practice);
        assertThat(status(practice, byHand)).isEqualTo("ATTENDED");

        Callers.run(practice.owner(), () -> setting.choose(sam, AttendanceChoice.AS_PRACTICE));
        assertThat(Callers.get(practice.owner(), setting::single)).isEmpty();
    }

    @Test
    @DisplayName(
            "STA-1 LOC-7 a location's choice goes before the practice's where the practitioner is there by their hours, and the practitioner's before both")
    void atALocation() throws Exception {
        Opened practice = aPractice.open(0);
        UserId sam = person(practice, Role.PRACTITIONER, AccessLevel.FULL).id();
        LocationId hill = Callers.get(
                practice.owner(),
                () -> locations.add(new LocationDetails(
                        "Hill Road", null, null, null, null, "Australia/Sydney", HoursColour.TEAL)));
        for (DayOfWeek day : DayOfWeek.values()) {
            Callers.run(
                    practice.owner(),
                    () -> hours.add(
                            sam,
                            hill,
                            new HoursRule(
                                    day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, 1, LocalDate.of(2026, 1, 5), null)));
        }
        Callers.run(practice.owner(), () -> setting.chooseAt(hill, AttendanceChoice.BY_HAND));
        AppointmentId there = started(practice, sam);
        AppointmentId elsewhere = started(practice, practice.practitioner());
        lookAt(practice);
        assertThat(status(practice, there)).isEqualTo("BOOKED");
        assertThat(status(practice, elsewhere)).isEqualTo("ATTENDED");

        Callers.run(practice.owner(), () -> setting.choose(sam, AttendanceChoice.AUTOMATIC));
        rewind(practice);
        lookAt(practice);
        assertThat(status(practice, there)).isEqualTo("ATTENDED");

        Callers.run(practice.owner(), () -> setting.chooseAt(hill, AttendanceChoice.AS_PRACTICE));
        assertThat(Callers.get(practice.owner(), setting::atLocations)).isEmpty();
        missing(aPractice.open(0).owner(), () -> setting.chooseAt(hill, AttendanceChoice.BY_HAND));
    }

    @Test
    @DisplayName("STA-1 AUD-2 turning it stands in the history, once for each change; names are not chosen by it")
    void history() throws Exception {
        Opened practice = aPractice.open(0);
        UserId me = practice.practitioner();
        Callers.run(practice.owner(), () -> {
            setting.turn(true);
            setting.turn(false);
            setting.choose(me, AttendanceChoice.AS_PRACTICE);
            setting.choose(me, AttendanceChoice.AUTOMATIC);
        });
        assertThat(database.ask(
                        practice.id(),
                        "select (changes::jsonb #>> '{attended automatically,before}') || '>'"
                                + " || (changes::jsonb #>> '{attended automatically,after}') from audit_entry"
                                + " where subject_type = 'calendar settings' order by at"))
                .containsExactly("true>false", "AS_PRACTICE>AUTOMATIC");
        assertThat(Callers.get(practice.owner(), names::least)).isEqualTo(NameForm.FULL_NAME);
        Callers.run(practice.owner(), () -> names.demand(NameForm.INITIALS));
        assertThat(Callers.get(practice.owner(), setting::automatic)).isFalse();
    }

    @Test
    @DisplayName("STA-1 ORG-2 another practice's practitioner is as missing as one that does not exist")
    void otherPractice() {
        Opened practice = aPractice.open(0);
        UserId stranger = aPractice.open(0).practitioner();
        for (UserId missing : List.of(stranger, UserId.random())) {
            missing(practice.owner(), () -> setting.choose(missing, AttendanceChoice.BY_HAND));
        }
    }

    /** An appointment that started an hour ago, since the last look. */
    private AppointmentId started(Opened practice, UserId practitioner) throws Exception {
        PatientId patient = aPractice.patient(practice, "Ines");
        rewind(practice);
        return Callers.get(
                practice.owner(),
                () -> scheduling.book(new BookAppointment(
                        practitioner,
                        clock.instant().minus(Duration.ofHours(1)),
                        50,
                        AppointmentLocation.CLINIC,
                        List.of(patient),
                        null)));
    }

    private void rewind(Opened practice) throws Exception {
        database.change(
                null,
                "update attendance_run set up_to = ? where practice_id = ?",
                Timestamp.from(clock.instant().minus(Duration.ofDays(2))),
                practice.id().value());
    }

    private void lookAt(Opened practice) {
        Callers.run(Caller.job(practice.id(), "test"), attendance::attendStarted);
    }

    private String status(Opened practice, AppointmentId appointment) throws Exception {
        return database.ask(
                        practice.id(),
                        "select status from appointment_patient where appointment_id = ?",
                        appointment.value())
                .get(0);
    }
}
