package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.access.Calendars;
import health.praxis.access.NotAMember;
import health.praxis.access.Relationships;
import health.praxis.container.APractice.Opened;
import health.praxis.delivery.Channel;
import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientDetails;
import health.praxis.patients.PatientProfile;
import health.praxis.patients.PatientQueries;
import health.praxis.patients.PatientStatus;
import health.praxis.patients.Patients;
import health.praxis.patients.ProfileType;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.HoursColour;
import health.praxis.practice.LocationDetails;
import health.praxis.practice.Locations;
import health.praxis.practice.PracticeQueries;
import health.praxis.practice.PractitionerCard;
import health.praxis.practice.Role;
import health.praxis.practice.UserSettings;
import health.praxis.reminders.ReminderQueries;
import health.praxis.reminders.Reminders;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.CalendarEntry;
import health.praxis.scheduling.CallOff;
import health.praxis.scheduling.Cancellations;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.scheduling.SlotJustTaken;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.telehealth.Telehealth;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.ReadOnlyAccess;
import health.praxis.tenancy.Right;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside a practice: what levels, settings and relationships hide is as if it did not exist, by every door. */
@ExtendWith(ArquillianExtension.class)
class AccessIT extends WithStaff {

    private static final UserSettings READ_ONLY =
            new UserSettings(true, Set.of(), false, false, false, false, false, false);
    private static final UserSettings OWN_LOCATIONS =
            new UserSettings(false, Set.of(), false, true, false, false, false, false);

    @Inject
    private Database database;

    @Inject
    private PracticeQueries practiceQueries;

    @Inject
    private Locations locations;

    @Inject
    private Calendars calendars;

    @Inject
    private Relationships relationships;

    @Inject
    private Patients patients;

    @Inject
    private PatientQueries patientQueries;

    @Inject
    private Scheduling scheduling;

    @Inject
    private Cancellations cancellations;

    @Inject
    private SchedulingQueries schedulingQueries;

    @Inject
    private Reminders reminders;

    @Inject
    private ReminderQueries reminderQueries;

    @Inject
    private Telehealth telehealth;

    private Opened practice;
    private Person narrow;
    private PatientId own;
    private PatientId foreign;
    private AppointmentId ownVisit;
    private AppointmentId foreignVisit;
    private Instant start;

    @BeforeEach
    void aPracticeWithSomebodyWhoSeesLittle() {
        practice = aPractice.open(100);
        narrow = person(Role.PRACTITIONER, AccessLevel.PERSONAL);
        own = aPractice.patient(practice, "Ada");
        foreign = aPractice.patient(practice, "Bertil");
        start = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        ownVisit = book(practice.owner(), narrow.id(), start, own);
        foreignVisit = book(practice.owner(), practice.practitioner(), start, foreign);
    }

    @Test
    @DisplayName("ACC-1 personal access sees the own patient and appointment by every door")
    void ownRecords() {
        Caller me = caller(narrow);
        assertThat(Callers.get(me, () -> patientQueries.profile(own)).id()).isEqualTo(own);
        assertThat(Callers.get(me, () -> patientQueries.search("Ada", 10)))
                .extracting(PatientCard::id)
                .containsExactly(own);
        assertThat(Callers.get(me, () -> patientQueries.list("", 0, 50)).total())
                .isEqualTo(1);
        assertThat(entries(me)).extracting(CalendarEntry::id).containsExactly(ownVisit);
        assertThat(Callers.get(me, () -> schedulingQueries.appointment(ownVisit))
                        .id())
                .isEqualTo(ownVisit);
        assertThat(Callers.get(me, () -> reminderQueries.ofAppointment(ownVisit)))
                .isNotEmpty();
        assertThat(Callers.get(me, calendars::seen))
                .extracting(PractitionerCard::id)
                .containsExactly(narrow.id());
        Callers.run(me, () -> scheduling.move(ownVisit, start.plus(1, ChronoUnit.HOURS), 30));
    }

    @Test
    @Tag("ASVS-8.2.2")
    @DisplayName(
            "ACC-7 for personal access a colleague's patient and appointment equal missing ones, by page, search and count")
    void othersRecords() {
        Caller me = caller(narrow);
        missing(me, () -> patientQueries.profile(foreign));
        missing(me, () -> patients.edit(foreign, 0, details("Changed")));
        missing(me, () -> relationships.of(foreign));
        missing(me, () -> relationships.share(foreign, narrow.id()));
        missing(me, () -> schedulingQueries.appointment(foreignVisit));
        missing(me, () -> schedulingQueries.facts(foreignVisit));
        missing(me, () -> scheduling.move(foreignVisit, start.plus(3, ChronoUnit.HOURS), 30));
        missing(me, () -> cancellations.cancel(foreignVisit, CallOff.of(foreign)));
        missing(me, () -> reminderQueries.ofAppointment(foreignVisit));
        missing(me, () -> reminders.sendLink(foreignVisit, foreign, Channel.SMS));
        missing(me, () -> telehealth.waitingRoom(foreignVisit));
        missing(me, () -> book(me, narrow.id(), start.plus(5, ChronoUnit.HOURS), foreign));
        missing(me, () -> book(me, practice.practitioner(), start.plus(5, ChronoUnit.HOURS), own));
        assertThat(Callers.get(me, () -> patientQueries.search("Bertil", 10))).isEmpty();
        assertThat(Callers.get(me, () -> patientQueries.search("bertil@patients.example", 10)))
                .isEmpty();
        assertThat(Callers.get(me, () -> patientQueries.list("Bertil", 0, 10)).total())
                .isZero();
        assertThat(Callers.get(me, () -> patientQueries.cards(List.of(foreign, own))))
                .containsOnlyKeys(own);
        assertThat(Callers.get(me, () -> patientQueries.likelyDuplicates(details("Bertil"), null)))
                .isEmpty();
        assertThat(Callers.get(me, () -> schedulingQueries.facts(List.of(foreignVisit, ownVisit))))
                .hasSize(1);
    }

    @Test
    @DisplayName("ACC-1 who makes a patient with personal access sees that patient")
    void madeMyself() {
        Caller me = caller(narrow);
        PatientId made = Callers.get(me, () -> patients.create(details("Cleo")));
        assertThat(Callers.get(me, () -> patientQueries.profile(made)).id()).isEqualTo(made);
        assertThat(book(me, narrow.id(), start.plus(6, ChronoUnit.HOURS), made)).isNotNull();
    }

    @Test
    @DisplayName("REL-2, ACC-1 a shared patient is seen, what a colleague does with that patient is not")
    void shared() {
        Callers.run(practice.owner(), () -> relationships.share(foreign, narrow.id()));
        Caller me = caller(narrow);
        assertThat(Callers.get(me, () -> patientQueries.profile(foreign)).id()).isEqualTo(foreign);
        missing(me, () -> schedulingQueries.appointment(foreignVisit));
        assertThat(book(me, narrow.id(), start.plus(7, ChronoUnit.HOURS), foreign))
                .isNotNull();
    }

    @Test
    @DisplayName(
            "REL-3, REL-4 revoked hides the patient and the appointment, whatever is booked later, until somebody restores it")
    void revoked() {
        Person wide = person(Role.PRACTITIONER, AccessLevel.CLINICAL);
        AppointmentId visit = book(practice.owner(), wide.id(), start.plus(2, ChronoUnit.HOURS), own);
        Callers.run(practice.owner(), () -> relationships.revoke(own, wide.id()));

        Caller me = caller(wide);
        missing(me, () -> patientQueries.profile(own));
        missing(me, () -> schedulingQueries.appointment(visit));
        assertThat(Callers.get(me, () -> patientQueries.search("Ada", 10))).isEmpty();
        assertThat(Callers.get(me, () -> patientQueries.list("", 0, 50)).total())
                .isEqualTo(1);
        assertThat(Callers.get(me, () -> patientQueries.profile(foreign)).id()).isEqualTo(foreign);
        assertThatThrownBy(() -> book(me, wide.id(), start.plus(2, ChronoUnit.HOURS), foreign))
                .isInstanceOf(SlotJustTaken.class);
        assertThat(Callers.get(practice.owner(), () -> schedulingQueries.appointment(visit))
                        .id())
                .isEqualTo(visit);

        book(practice.owner(), wide.id(), start.plus(9, ChronoUnit.HOURS), own);
        Callers.run(practice.owner(), () -> relationships.share(own, wide.id()));
        missing(me, () -> patientQueries.profile(own));

        Callers.run(practice.owner(), () -> relationships.restore(own, wide.id()));
        assertThat(Callers.get(me, () -> patientQueries.profile(own)).id()).isEqualTo(own);
    }

    @Test
    @DisplayName("OWN-4 an account owner sees a patient whose relationship to them was revoked")
    void ownersSeeAll() {
        Callers.run(practice.owner(), () -> relationships.revoke(foreign, practice.practitioner()));
        assertThat(Callers.get(practice.owner(), () -> patientQueries.profile(foreign))
                        .id())
                .isEqualTo(foreign);
    }

    @Test
    @DisplayName("ACC-16 read only sees everything of its level and is told clearly that it changes nothing")
    void readOnly() {
        Person reader = person(Role.PRACTITIONER, AccessLevel.CLINICAL);
        edit(practice, reader, AccessLevel.CLINICAL, READ_ONLY, null);
        Caller me = caller(reader);

        PatientProfile profile = Callers.get(me, () -> patientQueries.profile(foreign));
        assertThat(entriesOf(me, practice.practitioner())).hasSize(1);
        refusedToWrite(me, () -> patients.create(details("Dora")));
        refusedToWrite(me, () -> patients.edit(foreign, profile.version(), details("Dora")));
        refusedToWrite(me, () -> book(me, reader.id(), start, own));
        refusedToWrite(me, () -> cancellations.cancel(foreignVisit, CallOff.of(foreign)));
        refusedToWrite(me, () -> scheduling.move(foreignVisit, start, 30));
        refusedToWrite(me, () -> reminders.sendLink(foreignVisit, foreign, Channel.SMS));
        refusedToWrite(me, () -> relationships.share(foreign, reader.id()));
        missing(me, () -> users.deactivate(narrow.id()));
    }

    @Test
    @DisplayName("ACC-17 clinic restriction shows calendars and patients of the own locations only")
    void ownLocations() {
        UUID elsewhere = Callers.get(
                        practice.owner(),
                        () -> locations.add(new LocationDetails(
                                "Newtown", null, null, null, null, "Australia/Sydney", HoursColour.TEAL)))
                .value();
        Person clerk = person(Role.ADMINISTRATOR, AccessLevel.ADMINISTRATIVE);
        Person there = person(Role.PRACTITIONER, AccessLevel.CLINICAL);
        edit(practice, there, AccessLevel.CLINICAL, UserSettings.NONE, Set.of(elsewhere));
        PatientId theirs = aPractice.patient(practice, "Elin");
        AppointmentId visit = book(practice.owner(), there.id(), start, theirs);
        edit(practice, clerk, AccessLevel.ADMINISTRATIVE, OWN_LOCATIONS, Set.of(elsewhere));

        Caller me = caller(clerk);
        assertThat(Callers.get(me, calendars::seen))
                .extracting(PractitionerCard::id)
                .containsExactly(there.id());
        assertThat(Callers.get(me, () -> schedulingQueries.appointment(visit)).id())
                .isEqualTo(visit);
        missing(me, () -> schedulingQueries.appointment(foreignVisit));
        missing(me, () -> patientQueries.profile(foreign));
        assertThat(Callers.get(me, () -> patientQueries.list("", 0, 50)).total())
                .isEqualTo(1);
        PatientId made = Callers.get(me, () -> patients.create(details("Finn")));
        assertThat(Callers.get(me, () -> patientQueries.profile(made)).id()).isEqualTo(made);
    }

    @Test
    @Tag("ASVS-8.3.2")
    @DisplayName("ACC-5 a changed level holds from the next request on")
    void changedLevel() {
        Person wide = person(Role.PRACTITIONER, AccessLevel.CLINICAL);
        assertThat(Callers.get(caller(wide), () -> patientQueries.profile(foreign))
                        .id())
                .isEqualTo(foreign);
        edit(practice, wide, AccessLevel.PERSONAL, UserSettings.NONE, null);
        missing(caller(wide), () -> patientQueries.profile(foreign));
        edit(practice, wide, AccessLevel.FULL, UserSettings.NONE, null);
        assertThat(caller(wide).may(Right.USERS_EDIT)).isTrue();
    }

    @Test
    @DisplayName("ORG-15, ORG-16 a deactivated user is refused at the next request, and what they did stays")
    void deactivated() {
        Caller before = caller(narrow);
        Callers.run(practice.owner(), () -> users.deactivate(narrow.id()));
        assertThatThrownBy(() -> caller(narrow)).isInstanceOf(NotAMember.class);
        missing(before, () -> patientQueries.profile(own));
        assertThat(entriesOf(practice.owner(), narrow.id())).hasSize(1);
        assertThat(Callers.get(practice.owner(), () -> userQueries.users())
                        .get(1)
                        .active())
                .isFalse();
        Callers.run(practice.owner(), () -> users.reactivate(narrow.id()));
        assertThat(Callers.get(caller(narrow), () -> patientQueries.profile(own))
                        .id())
                .isEqualTo(own);
    }

    @Test
    @DisplayName(
            "ACC-7 every table that names a patient or an appointment hides the hidden ones; those that do not are reviewed")
    void everyTableHides() throws Exception {
        assertThat(database.ask(
                        null,
                        "select distinct c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                                + " where c.relkind = 'r' and c.relnamespace = 'praxis'::regnamespace and not a.attisdropped"
                                + " and (a.attname in ('patient_id', 'appointment_id') or c.relname in ('patient', 'appointment'))"
                                + " and c.relrowsecurity and not exists (select 1 from pg_policy p where p.polrelid = c.oid"
                                + " and not p.polpermissive and p.polcmd = 'r') order by 1"))
                .containsExactlyInAnyOrder("audit_patient_hour", "calendar_claim", "patient_relationship");
    }

    private Person person(Role role, AccessLevel level) {
        return person(practice, role, level);
    }

    private Caller caller(Person person) {
        return caller(practice, person);
    }

    private AppointmentId book(Caller who, UserId practitioner, Instant at, PatientId patient) {
        return Callers.get(
                who,
                () -> scheduling.book(new BookAppointment(
                        practitioner, at, 30, AppointmentLocation.TELEHEALTH, List.of(patient), null)));
    }

    private List<CalendarEntry> entries(Caller who) {
        List<UserId> all = Callers.get(who, () -> practiceQueries.practitioners()).stream()
                .map(PractitionerCard::id)
                .collect(Collectors.toList());
        return Callers.get(
                who,
                () -> schedulingQueries.calendar(all, start.minus(1, ChronoUnit.DAYS), start.plus(1, ChronoUnit.DAYS)));
    }

    private List<CalendarEntry> entriesOf(Caller who, UserId practitioner) {
        return Callers.get(
                who,
                () -> schedulingQueries.calendar(
                        List.of(practitioner), start.minus(1, ChronoUnit.DAYS), start.plus(1, ChronoUnit.DAYS)));
    }

    private static PatientDetails details(String firstName) {
        return new PatientDetails(
                firstName,
                "Example",
                null,
                null,
                null,
                firstName.toLowerCase(Locale.ROOT) + "@patients.example",
                "0491570006",
                null,
                null,
                ProfileType.FULL,
                PatientStatus.CURRENT);
    }

    private static void refusedToWrite(Caller who, Runnable act) {
        assertThatThrownBy(() -> Callers.run(who, act)).isInstanceOf(ReadOnlyAccess.class);
    }
}
