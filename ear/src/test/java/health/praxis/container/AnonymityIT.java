package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.access.Relationships;
import health.praxis.audit.HistoryFilter;
import health.praxis.audit.HistoryPage;
import health.praxis.container.APractice.Opened;
import health.praxis.delivery.Channel;
import health.praxis.delivery.MessageId;
import health.praxis.delivery.MessageSearch;
import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientDetails;
import health.praxis.patients.PatientProfile;
import health.praxis.patients.PatientQueries;
import health.praxis.patients.PatientStatus;
import health.praxis.patients.Patients;
import health.praxis.patients.ProfileType;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.EditUser;
import health.praxis.practice.Role;
import health.praxis.practice.UserDetail;
import health.praxis.practice.UserQueries;
import health.praxis.practice.UserSettings;
import health.praxis.reminders.Reminders;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.CalendarEntry;
import health.praxis.scheduling.CalendarNames;
import health.praxis.scheduling.NameForm;
import health.praxis.scheduling.PersonalAppointmentId;
import health.praxis.scheduling.PersonalCalendar;
import health.praxis.scheduling.PersonalColour;
import health.praxis.scheduling.PersonalDetails;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.scheduling.SlotTaken;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.telehealth.Telehealth;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.NotAllowed;
import health.praxis.tenancy.Right;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.lang.reflect.Type;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator from whom names are hidden learns by no door, and by no query, who a patient is. */
@ExtendWith(ArquillianExtension.class)
class AnonymityIT extends WithStaff {

    private static final UserSettings NAMES_HIDDEN =
            new UserSettings(false, Set.of(), true, false, true, false, true, false);

    /** What nobody else in these records is called, written or dialled. */
    private static final List<String> TELLING = List.of(
            "Xanthippe",
            "Quillfeather",
            "Tippy",
            "1961-02-03",
            "xq@striking.example",
            "striking",
            "491570313",
            "Peculiar Lane");

    @Inject
    private Database database;

    @Inject
    private Superuser superuser;

    @Inject
    private Patients patients;

    @Inject
    private PatientQueries patientQueries;

    @Inject
    private PersonalCalendar personal;

    @Inject
    private Scheduling scheduling;

    @Inject
    private SchedulingQueries schedulingQueries;

    @Inject
    private CalendarNames calendarNames;

    @Inject
    private Reminders reminders;

    @Inject
    private Relationships relationships;

    @Inject
    private Telehealth telehealth;

    @Inject
    private UserQueries userQueries;

    @Resource(lookup = "java:jboss/datasources/Praxis")
    private DataSource pool;

    private Opened practice;
    private Caller owner;
    private Person clerk;
    private Caller me;
    private PatientId patient;
    private String pxId;
    private Instant start;

    @BeforeEach
    void somebodyWhoSeesNoNames() {
        practice = aPractice.open(100);
        owner = practice.owner();
        patient = Callers.get(owner, () -> patients.create(striking()));
        pxId = Callers.get(owner, () -> patientQueries.profile(patient)).pxId();
        clerk = person(practice, Role.ADMINISTRATOR, AccessLevel.FULL);
        settings(clerk, NAMES_HIDDEN);
        me = caller(practice, clerk);
        start = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    }

    @Test
    @DisplayName(
            "ANON-4 ANON-7 AUD-10 no read door answers with name, birth date, address, phone or e-mail; with names shown they do")
    void noReadDoorTells() throws Exception {
        ReadDoors doors = doors();
        Callers.run(owner, () -> patients.edit(patient, 0, strikingCalled("Tippy")));
        String sealed = "select count(*) from audit_patient_hour where patient_id = ?";
        Eventually.eventually(() -> database.count(practice.id(), sealed, patient.value()), hours -> hours > 0);

        Map<String, String> shown = Callers.get(everything(owner), () -> asked(doors));
        assertThat(ReadDoors.holding(shown, TELLING))
                .as("the same questions do find the names for somebody who is told them")
                .contains(
                        "PatientQueries.search",
                        "PatientQueries.list",
                        "PatientQueries.profile",
                        "PatientQueries.cards",
                        "SchedulingQueries.calendar",
                        "SchedulingQueries.appointment",
                        "ReminderQueries.ofAppointment",
                        "DeliveryQueries.cards",
                        "DeliveryQueries.failures",
                        "DeliveryQueries.ofPatient",
                        "PatientMessageQueries.of",
                        "ReceiptQueries.receipt",
                        "HistoryQueries.page",
                        "HistoryReport.page",
                        "HistoryReport.export");

        Map<String, String> hidden = Callers.get(me, () -> asked(doors));
        assertThat(ReadDoors.holding(hidden, TELLING)).isEmpty();
        assertThat(ReadDoors.holding(hidden, List.of(pxId)))
                .contains(
                        "PatientQueries.search",
                        "PatientQueries.list",
                        "PatientQueries.profile",
                        "PatientQueries.cards",
                        "SchedulingQueries.calendar",
                        "SchedulingQueries.appointment",
                        "ReminderQueries.ofAppointment",
                        "ReceiptQueries.receipt",
                        "HistoryReport.page",
                        "HistoryReport.export");
    }

    @Test
    @DisplayName(
            "ANON-4 the database shows such a user no profile and no search word, whatever is asked, and takes none")
    void theDatabaseShowsNoName() throws Exception {
        assertThat(asMember(clerk.id(), "select count(*) from patient")).isEqualTo("0");
        assertThat(asMember(clerk.id(), "select count(*) from patient_word")).isEqualTo("0");
        assertThat(asMember(clerk.id(), "select number from anonymous_patient")).isEqualTo(pxId.substring(3));
        assertThat(asMember(
                        clerk.id(),
                        "with gone as (update patient set last_name = 'x' returning 1) select count(*) from gone"))
                .isEqualTo("0");
        assertThatThrownBy(() -> asMember(
                        clerk.id(),
                        "insert into patient_word (practice_id, patient_id, word) values ('" + practice.id() + "', '"
                                + patient + "', 'x') returning word"))
                .hasStackTraceContaining("row-level security");
        assertThat(asMember(practice.practitioner(), "select count(*) from patient"))
                .isEqualTo("1");
        assertThat(asMember(UserId.random(), "select count(*) from patient")).isEqualTo("0");
    }

    @Test
    @DisplayName("ANON-4 ORG-2 what is left without names obeys practice, relationship and link as the profiles do")
    void withoutNamesNothingMoreIsSeen() throws Exception {
        Opened other = aPractice.open(0);
        aPractice.patient(other, "Ines");
        assertThat(asMember(clerk.id(), "select count(*) from anonymous_patient"))
                .isEqualTo("1");
        assertThat(database.count(null, "select count(*) from anonymous_patient"))
                .isZero();
        assertThat(database.count(other.id(), "select count(*) from anonymous_patient"))
                .isEqualTo(1);

        Person narrow = person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL);
        assertThat(asMember(narrow.id(), "select count(*) from anonymous_patient"))
                .isEqualTo("0");
        assertThat(asMember(UserId.random(), "select count(*) from anonymous_patient"))
                .isEqualTo("0");
        missing(me, () -> patientQueries.profile(PatientId.random()));
    }

    @Test
    @DisplayName(
            "ANON-4 every table with a column that says who a patient is hides its rows with the names, or is reviewed")
    void tablesWithNamesAreHidden() throws Exception {
        assertThat(
                        database.ask(
                                null,
                                "select distinct c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                                        + " where c.relkind in ('r', 'p') and c.relnamespace = 'praxis'::regnamespace and not a.attisdropped"
                                        + " and (c.relname like 'patient%' or exists (select 1 from pg_attribute p where p.attrelid = c.oid"
                                        + " and p.attname = 'patient_id' and not p.attisdropped))"
                                        + " and a.attname ~ '(name|word|birth|email|mobile|phone|address|recipient|subject$|body|text|note)'"
                                        + " and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'names_shown')"))
                .as(
                        "call protect_names in the migration. Reviewed: a guest's name in join_link; words left out of outgoing_message"
                                + " by StoredMessage.card, of reminder_reply by Reply.line; the phone in reminder is in no answer")
                .containsExactly("join_link", "outgoing_message", "reminder", "reminder_reply");
    }

    @Test
    @DisplayName("ANON-5 such a user finds a patient by ID alone, not by name, e-mail, phone or a part of them")
    void foundByIdAlone() {
        for (String typed : List.of("Xanthippe", "quill", "xq@striking.example", "0491 570 313", "+61491570313", "%")) {
            assertThat(found(me, typed)).as(typed).isEmpty();
            assertThat(Callers.get(me, () -> patientQueries.list(typed, 0, 50)).total())
                    .as(typed)
                    .isZero();
        }
        assertThat(found(owner, "quill")).containsExactly(patient);
        for (String typed : List.of(pxId, pxId.toLowerCase(Locale.ROOT), pxId.substring(3))) {
            assertThat(found(me, typed)).as(typed).containsExactly(patient);
        }
        assertThat(Callers.get(me, () -> patientQueries.list("", 0, 50)).total())
                .isEqualTo(1);
    }

    @Test
    @DisplayName(
            "ANON-5 such a user makes and edits no profile and asks for no likeness, but books, is told who is in the way by ID, and shares")
    void booksButDoesNotWrite() {
        PatientProfile profile = Callers.get(me, () -> patientQueries.profile(patient));
        assertThat(profile.named()).isFalse();
        notAllowed(() -> patients.create(striking()));
        notAllowed(() -> patients.edit(patient, 0, profile.details()));
        notAllowed(() -> patientQueries.likelyDuplicates(striking(), null));

        book(me);
        assertThatThrownBy(() -> book(me))
                .isInstanceOfSatisfying(
                        SlotTaken.class, taken -> assertThat(taken.details()).containsEntry("with", pxId));
        Person colleague = person(practice, Role.PRACTITIONER, AccessLevel.CLINICAL);
        Callers.run(me, () -> relationships.share(patient, colleague.id()));
        assertThat(Callers.get(me, () -> relationships.of(patient))).hasSize(2);
    }

    @Test
    @DisplayName(
            "ANON-4 a link that such a user sends reaches the patient by name; the sender sees neither words nor address")
    void linksReachThePatient() throws Exception {
        AppointmentId id = book(owner);
        Callers.run(me, () -> reminders.sendLink(id, patient, Channel.SMS));
        assertThat(database.ask(
                        practice.id(),
                        "select recipient || ' ' || body from outgoing_message m join reminder r on r.message_id = m.id"
                                + " where r.type = 'VIDEO_LINK'"))
                .singleElement()
                .asString()
                .contains("+61491570313", "Xanthippe");
    }

    @Test
    @DisplayName(
            "ANON-4 a user who is shown names again sees them from the next request on; the platform sees no patient")
    void fromTheNextRequestOn() {
        settings(clerk, UserSettings.NONE);
        assertThat(Callers.get(caller(practice, clerk), () -> patientQueries.profile(patient))
                        .name())
                .isEqualTo("Xanthippe Quillfeather");
        Caller platform = Caller.platform(null, null).within(practice.id());
        assertThatThrownBy(() -> Callers.run(platform, () -> patientQueries.cards(List.of(patient))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    @DisplayName("CAL-9 ANON-8 the calendar writes names as its viewer chose, never plainer than the practice demands")
    void nameForms() {
        book(owner);
        assertThat(calendarOf(owner)).isEqualTo("Xanthippe Quillfeather");
        Callers.run(owner, () -> calendarNames.choose(NameForm.FIRST_NAME));
        assertThat(calendarOf(owner)).isEqualTo("Xanthippe");

        Caller colleague = caller(practice, person(practice, Role.ADMINISTRATOR, AccessLevel.ADMINISTRATIVE));
        assertThat(calendarOf(colleague)).isEqualTo("Xanthippe Quillfeather");
        Callers.run(owner, () -> calendarNames.demand(NameForm.INITIALS));
        assertThat(calendarOf(colleague)).isEqualTo("X.Q.");
        assertThat(calendarOf(owner)).isEqualTo("X.Q.");
        Callers.run(colleague, () -> calendarNames.choose(NameForm.FULL_NAME));
        assertThat(calendarOf(colleague)).isEqualTo("X.Q.");
        assertThat(Callers.get(colleague, calendarNames::offered))
                .containsExactly(NameForm.INITIALS, NameForm.PATIENT_ID);
        Callers.run(colleague, () -> calendarNames.choose(NameForm.PATIENT_ID));
        assertThat(calendarOf(colleague)).isEqualTo(pxId);

        Callers.run(owner, () -> calendarNames.demand(NameForm.FULL_NAME));
        assertThat(calendarOf(owner)).isEqualTo("Xanthippe");
        assertThat(calendarOf(me)).isEqualTo(pxId);
        assertThat(Callers.get(me, calendarNames::offered)).containsExactly(NameForm.PATIENT_ID);
        Callers.run(me, () -> calendarNames.choose(NameForm.FULL_NAME));
        assertThat(calendarOf(me)).isEqualTo(pxId);
        assertThatThrownBy(() -> Callers.run(colleague, () -> calendarNames.demand(NameForm.FULL_NAME)))
                .isInstanceOf(NotAllowed.class);
    }

    /** Every kind of record there is about the patient, and what each question needs. */
    private ReadDoors doors() throws Exception {
        AppointmentId visit = book(owner);
        AppointmentId call =
                Callers.get(owner, () -> scheduling.startNow(practice.practitioner(), List.of(patient), 15));
        UUID session = held(call);
        PersonalAppointmentId lunch = Callers.get(
                owner,
                () -> personal.keep(
                        practice.practitioner(),
                        new PersonalDetails(
                                "Lunch", null, Instant.now().plus(5, ChronoUnit.DAYS), 30, PersonalColour.GREY, null)));
        MessageId message = MessageId.random();
        superuser.change(
                "insert into praxis.outgoing_message (practice_id, id, channel, recipient, patient_id, subject, body, state,"
                        + " reason, attempts, queued_at, settled_at, version) values (?, ?, 'EMAIL', 'xq@striking.example', ?,"
                        + " 'For Xanthippe', 'Dear Xanthippe Quillfeather', 'FAILED', 'NO_ANSWER', 1, now(), now(), 1)",
                practice.id().value(),
                message.value(),
                patient.value());
        Instant from = Instant.now().minus(10, ChronoUnit.DAYS);
        Instant to = Instant.now().plus(10, ChronoUnit.DAYS);
        Map<Type, List<?>> values = new HashMap<>();
        values.put(String.class, List.of("", "Xanthippe", "quill", "xq@striking.example", "0491570313", pxId));
        values.put(int.class, List.of(0, 50));
        values.put(PatientId.class, List.of(patient));
        values.put(UserId.class, List.of(practice.practitioner()));
        values.put(AppointmentId.class, List.of(visit));
        values.put(PersonalAppointmentId.class, List.of(lunch));
        values.put(MessageId.class, List.of(message));
        values.put(UUID.class, List.of(session));
        values.put(Instant.class, List.of(from, to));
        values.put(Duration.class, List.of(Duration.ofMinutes(30)));
        values.put(PatientDetails.class, List.of(striking()));
        values.put(HistoryFilter.class, List.of(new HistoryFilter(from, to, null, patient, null, "")));
        values.put(MessageSearch.class, List.of(new MessageSearch(patient, null, "", null, 50)));
        values.put(HistoryPage.Place.class, List.of(ReadDoors.NOTHING));
        return new ReadDoors(values);
    }

    private UUID held(AppointmentId call) throws SQLException {
        String ticket =
                Callers.get(owner, () -> telehealth.enterAsPractitioner(call)).token();
        UUID link = Callers.get(Caller.visitor(null), () -> telehealth.redeem(ticket))
                .link();
        Caller practitioner =
                Caller.participant(practice.id(), link, Set.of(Right.SESSION_JOIN, Right.SESSION_HOLD), null);
        Callers.get(practitioner, telehealth::start);
        Callers.run(practitioner, telehealth::disconnect);
        return UUID.fromString(database.ask(practice.id(), "select id::text from video_session")
                .get(0));
    }

    private static Map<String, String> asked(ReadDoors doors) {
        try {
            return doors.answers();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    /** The owner, allowed to export as well. */
    private static Caller everything(Caller owner) {
        Set<Right> rights = new HashSet<>(owner.rights());
        rights.addAll(Set.of(Right.HISTORY_VIEW, Right.EXPORT));
        return Caller.user(
                owner.requirePractice(),
                owner.requireUser(),
                Objects.requireNonNull(owner.subject()),
                owner.name(),
                rights,
                null);
    }

    private AppointmentId book(Caller who) {
        return Callers.get(
                who,
                () -> scheduling.book(new BookAppointment(
                        practice.practitioner(), start, 30, AppointmentLocation.TELEHEALTH, List.of(patient), null)));
    }

    private String calendarOf(Caller who) {
        List<CalendarEntry> entries = Callers.get(
                who,
                () -> schedulingQueries.calendar(
                        List.of(practice.practitioner()), start, start.plus(1, ChronoUnit.HOURS)));
        AppointmentId only = entries.get(0).id();
        assertThat(Callers.get(who, () -> schedulingQueries.appointment(only))
                        .patients()
                        .get(0)
                        .name())
                .isEqualTo(entries.get(0).patients());
        return entries.get(0).patients();
    }

    private List<PatientId> found(Caller who, String typed) {
        return Callers.get(who, () -> patientQueries.search(typed, 10)).stream()
                .map(PatientCard::id)
                .toList();
    }

    private void notAllowed(Runnable act) {
        assertThatThrownBy(() -> Callers.run(me, act)).isInstanceOf(NotAllowed.class);
    }

    /** The first value that the application's role reads as this membership, past all doors. */
    private String asMember(UserId member, String question) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            SignedContext.set(connection, practice.id(), member, null);
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(question)) {
                rows.next();
                return rows.getString(1);
            } finally {
                connection.rollback();
            }
        }
    }

    private void settings(Person who, UserSettings settings) {
        Callers.run(owner, () -> {
            UserDetail user = userQueries.user(who.id());
            users.edit(
                    who.id(),
                    user.version(),
                    new EditUser(null, "Sam", "Narrow", null, null, AccessLevel.FULL, settings, user.locations()));
        });
    }

    private static PatientDetails striking() {
        return strikingCalled(null);
    }

    private static PatientDetails strikingCalled(@Nullable String preferred) {
        return new PatientDetails(
                "Xanthippe",
                "Quillfeather",
                preferred,
                LocalDate.of(1961, 2, 3),
                null,
                "xq@striking.example",
                "0491570313",
                "7 Peculiar Lane",
                null,
                ProfileType.FULL,
                PatientStatus.CURRENT);
    }
}
