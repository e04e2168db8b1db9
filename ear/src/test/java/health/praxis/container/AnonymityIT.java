package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.access.Relationships;
import health.praxis.audit.Action;
import health.praxis.audit.HistoryFilter;
import health.praxis.audit.HistoryLine;
import health.praxis.container.APractice.Opened;
import health.praxis.delivery.Channel;
import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientProfile;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.practice.UserSettings;
import health.praxis.reminders.ReminderDraft;
import health.praxis.reminders.ReminderEditing;
import health.praxis.reminders.ReminderId;
import health.praxis.reminders.ReminderLine;
import health.praxis.reminders.ReminderNotOpen;
import health.praxis.reminders.ReminderQueries;
import health.praxis.reminders.ReminderType;
import health.praxis.reminders.Reminders;
import health.praxis.reminders.Wording;
import health.praxis.reports.HistoryReport;
import health.praxis.scheduling.AppointmentDetail;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.CalendarEntry;
import health.praxis.scheduling.CalendarNames;
import health.praxis.scheduling.ChangeAppointment;
import health.praxis.scheduling.NameForm;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.scheduling.SlotTaken;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.NotAllowed;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator from whom names are hidden learns by no door, and by no query, who a patient is. */
@ExtendWith(ArquillianExtension.class)
class AnonymityIT extends WithHiddenNames {

    @Inject
    private SchedulingQueries schedulingQueries;

    @Inject
    private CalendarNames calendarNames;

    @Inject
    private Reminders reminders;

    @Inject
    private ReminderQueries reminderQueries;

    @Inject
    private ReminderEditing editing;

    @Inject
    private Clock clock;

    @Inject
    private HistoryReport history;

    @Inject
    private Relationships relationships;

    @Resource(lookup = "java:jboss/datasources/Praxis")
    private DataSource pool;

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
                                + " by StoredMessage.card, of reminder_reply by Reply.line, of waiting_reply by InvitationReply.notice;"
                                + " the phones in reminder and waiting_invitation are in no answer")
                .containsExactly(
                        "join_link",
                        "outgoing_message",
                        "reminder",
                        "reminder_reply",
                        "waiting_invitation",
                        "waiting_reply");
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
        edit(practice, clerk, AccessLevel.FULL, UserSettings.NONE, null);
        assertThat(Callers.get(caller(practice, clerk), () -> patientQueries.profile(patient))
                        .name())
                .isEqualTo("Xanthippe Quillfeather");
        Caller platform = Caller.platform(null, null).within(practice.id());
        assertThatThrownBy(() -> Callers.run(platform, () -> patientQueries.cards(List.of(patient))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    @DisplayName(
            "ANON-4 comments, which may name anybody, are neither shown to such a user nor lost when they change something")
    void commentsStay() {
        AppointmentId id = Callers.get(
                owner,
                () -> scheduling.book(new BookAppointment(
                        practice.practitioner(),
                        start,
                        30,
                        AppointmentLocation.CLINIC,
                        List.of(patient),
                        "Xanthippe brings her sister")));
        AppointmentDetail shown = Callers.get(me, () -> schedulingQueries.appointment(id));
        assertThat(shown.comments()).isNull();
        assertThat(Callers.get(
                        me,
                        () -> schedulingQueries.calendar(
                                List.of(practice.practitioner()), start, start.plus(1, ChronoUnit.HOURS))))
                .singleElement()
                .extracting(CalendarEntry::comments)
                .isNull();

        ChangeAppointment later = new ChangeAppointment(
                start.plus(1, ChronoUnit.HOURS),
                30,
                AppointmentLocation.CLINIC,
                List.of(patient),
                "Written blindly",
                null);
        Callers.run(me, () -> scheduling.change(id, shown.version(), later));

        AppointmentDetail kept = Callers.get(owner, () -> schedulingQueries.appointment(id));
        assertThat(kept.comments()).isEqualTo("Xanthippe brings her sister");
        assertThat(kept.start()).isEqualTo(later.start());
    }

    @Test
    @DisplayName(
            "ANON-4 ANON-10 words written for one message, which may name anybody, are read by such a user neither there nor in the history")
    void wordsOfOneMessage() throws Exception {
        AppointmentId id = book(owner);
        ReminderId text = before(owner, id).id();
        ReminderDraft draft = Callers.get(owner, () -> editing.open(text));
        Wording words = new Wording(null, "Xanthippe, bring your sister");
        Callers.run(owner, () -> editing.change(text, draft.version(), draft.at(), words));

        assertThat(before(owner, id).content()).contains("Xanthippe");
        assertThat(before(me, id).content()).isNull();
        assertThat(before(me, id).canChange()).isFalse();
        assertThatThrownBy(() -> Callers.run(me, () -> editing.open(text))).isInstanceOf(ReminderNotOpen.class);
        Eventually.eventually(() -> changesOf(owner), said -> said.contains(words.body()));
        assertThat(changesOf(me)).isNotEmpty().containsOnlyNulls();
    }

    private ReminderLine before(Caller who, AppointmentId id) {
        return Callers.get(who, () -> reminderQueries.ofAppointment(id)).stream()
                .filter(one -> one.type() == ReminderType.PRE_APPOINTMENT && one.channel() == Channel.SMS)
                .findFirst()
                .orElseThrow();
    }

    /** What changed of reminders today, as this reader is told it. */
    private List<String> changesOf(Caller reader) {
        Instant now = clock.instant();
        HistoryFilter filter = new HistoryFilter(
                now.minus(1, ChronoUnit.DAYS), now.plus(1, ChronoUnit.DAYS), null, null, Action.UPDATE, "reminder");
        return Callers.get(reader, () -> history.page(filter, null, 50)).entries().stream()
                .flatMap(one -> one.line().changes().stream())
                .map(HistoryLine.FieldChange::after)
                .toList();
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
}
