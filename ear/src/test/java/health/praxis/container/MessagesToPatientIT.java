package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.praxis.campaigns.Direction;
import health.praxis.campaigns.MessageIncomplete;
import health.praxis.campaigns.MessageLine;
import health.praxis.campaigns.MessageStretch;
import health.praxis.campaigns.PatientMessageQueries;
import health.praxis.campaigns.PatientMessages;
import health.praxis.campaigns.PatientReplies;
import health.praxis.campaigns.ReplyToSee;
import health.praxis.campaigns.WriteToPatient;
import health.praxis.credits.NotEnoughCredits;
import health.praxis.delivery.Channel;
import health.praxis.delivery.DeliveryQueries;
import health.praxis.delivery.MessageSearch;
import health.praxis.delivery.MessageState;
import health.praxis.patients.PatientDetails;
import health.praxis.patients.PatientStatus;
import health.praxis.patients.Patients;
import health.praxis.patients.ProfileType;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.practice.UserSettings;
import health.praxis.reminders.NoAddress;
import health.praxis.reminders.PatientDeceased;
import health.praxis.reminders.PatientUnsubscribed;
import health.praxis.reminders.Reminders;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.Scheduling;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.NotAllowed;
import health.praxis.tenancy.ReadOnlyAccess;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people of a practice write to a patient, and the patient's history of messages. Each test has phones of its own. */
@ExtendWith(ArquillianExtension.class)
class MessagesToPatientIT extends WithStaff {

    private static final UserSettings READ_ONLY =
            new UserSettings(true, Set.of(), false, false, false, false, false, false);
    private static final UserSettings NAMES_HIDDEN =
            new UserSettings(false, Set.of(), true, false, false, false, false, false);
    private static final AtomicInteger PHONES = new AtomicInteger((int) (System.nanoTime() / 1000 % 60_000));

    private final SandboxControl sandbox = new SandboxControl();

    @Inject
    private Database database;

    @Inject
    private Patients patients;

    @Inject
    private Scheduling scheduling;

    @Inject
    private Reminders reminders;

    @Inject
    private PatientMessages messages;

    @Inject
    private PatientMessageQueries history;

    @Inject
    private PatientReplies replies;

    @Inject
    private DeliveryQueries delivery;

    @Inject
    private Clock clock;

    @Test
    @DisplayName("MSG-1 REM-15 a text is sent and paid for once, by its segments, however often its form is sent")
    void sentOnce() throws Exception {
        APractice.Opened practice = aPractice.open(10);
        String phone = phone();
        PatientId ines = patient(practice, "Ines", phone, PatientStatus.CURRENT);
        WriteToPatient order = text(ines, "Please bring your referral. " + "x".repeat(140));

        Callers.run(practice.owner(), () -> messages.write(order));
        Callers.run(practice.owner(), () -> messages.write(order));

        eventually(() -> sandbox.sms(phone).size(), count -> count == 1);
        assertThat(sandbox.sms(phone).getJsonObject(0).getString("body")).startsWith("Please bring");
        assertThat(spent(practice)).containsExactly("-2");
        MessageLine line = eventually(() -> newest(practice, ines), one -> one.state() != MessageState.QUEUED);
        assertThat(line.author()).isEqualTo("Dr Robin Test");
        assertThat(line.direction()).isEqualTo(Direction.SENT);
        assertThat(database.ask(
                        practice.id(),
                        "select action || ' ' || description from audit_entry where subject_type = 'patient message'"
                                + " and ? = any(patient_ids)",
                        ines.value()))
                .containsExactly("SEND SMS");
    }

    @Test
    @DisplayName("MSG-1 a form sent eight times at the same moment sends one message and charges one")
    void atOnce() throws Exception {
        APractice.Opened practice = aPractice.open(10);
        String phone = phone();
        WriteToPatient order = text(patient(practice, "Ines", phone, PatientStatus.CURRENT), "Hello");

        List<Together.Result<Boolean>> results = Together.run(
                8,
                i -> () -> Callers.get(practice.owner(), () -> {
                    messages.write(order);
                    return true;
                }));

        assertThat(results).allSatisfy(one -> assertThat(one.refusal()).isNull());
        eventually(() -> sandbox.sms(phone).size(), count -> count == 1);
        assertThat(spent(practice)).containsExactly("-1");
        assertThat(database.count(practice.id(), "select count(*) from outgoing_message"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("MSG-1 a form that was sent for one patient sends nothing to another, nor for another user")
    void aFormIsForOne() throws Exception {
        APractice.Opened practice = aPractice.open(10);
        PatientId ines = patient(practice, "Ines", phone(), PatientStatus.CURRENT);
        String other = phone();
        PatientId theo = patient(practice, "Theo", other, PatientStatus.CURRENT);
        WriteToPatient order = text(ines, "Hello");
        Callers.run(practice.owner(), () -> messages.write(order));

        missing(
                practice.owner(),
                () -> messages.write(new WriteToPatient(order.form(), theo, Channel.SMS, null, "Hello")));
        Caller colleague = caller(practice, person(practice, Role.ADMINISTRATOR, AccessLevel.FULL));
        missing(colleague, () -> messages.write(order));

        assertThat(lines(practice.owner(), theo)).isEmpty();
        assertThat(lines(practice.owner(), ines)).hasSize(1);
        assertThat(sandbox.sms(other)).isEmpty();
    }

    @Test
    @DisplayName(
            "MSG-1 CRD-8 REM-12 REM-19 without credits, a mobile, or after STOP nothing is sent and nothing is kept")
    void refused() throws Exception {
        APractice.Opened poor = aPractice.open(1);
        PatientId ines = patient(poor, "Ines", phone(), PatientStatus.CURRENT);
        refused(poor, text(ines, "x".repeat(161)), NotEnoughCredits.class);
        refused(poor, text(ines, " "), MessageIncomplete.class);
        refused(poor, text(patient(poor, "Theo", null, PatientStatus.CURRENT), "Hello"), NoAddress.class);
        refused(poor, text(patient(poor, "Otto", phone(), PatientStatus.DECEASED), "Hello"), PatientDeceased.class);
        assertThat(database.count(poor.id(), "select count(*) from patient_message"))
                .isZero();
        assertThat(database.count(poor.id(), "select count(*) from outgoing_message"))
                .isZero();
        assertThat(spent(poor)).isEmpty();

        APractice.Opened practice = aPractice.open(10);
        String phone = phone();
        PatientId ida = patient(practice, "Ida", phone, PatientStatus.CURRENT);
        Callers.run(practice.owner(), () -> messages.write(text(ida, "Hello")));
        eventually(() -> sandbox.sms(phone).size(), count -> count == 1);
        sandbox.reply(phone, "STOP", "");
        eventually(() -> database.count(practice.id(), "select count(*) from sms_stop"), count -> count == 1);
        refused(practice, text(ida, "Are you there?"), PatientUnsubscribed.class);
        assertThat(spent(practice)).containsExactly("-1");
        Callers.run(
                practice.owner(),
                () -> messages.write(new WriteToPatient(
                        UUID.randomUUID(), ida, Channel.EMAIL, "Your visit", "We could not text you.")));
        eventually(() -> sandbox.mails("ida." + phone.substring(1) + "@patients.example"), list -> list.size() == 1);
        assertThat(spent(practice)).containsExactly("-1");
    }

    @Test
    @DisplayName("ACC-7 ORG-2 nobody writes to, or reads of, a patient who is hidden from them or another practice's")
    void hidden() {
        APractice.Opened practice = aPractice.open(10);
        PatientId ines = patient(practice, "Ines", phone(), PatientStatus.CURRENT);
        Callers.run(practice.owner(), () -> messages.write(text(ines, "Hello")));
        Caller stranger = aPractice.open(10).owner();
        Caller narrow = caller(practice, person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL));

        for (Caller other : List.of(stranger, narrow)) {
            missing(other, () -> messages.write(text(ines, "Hello")));
            assertThat(lines(other, ines)).isEmpty();
        }
        Person reader = person(practice, Role.PRACTITIONER, AccessLevel.CLINICAL);
        edit(practice, reader, AccessLevel.CLINICAL, READ_ONLY, null);
        Caller readOnly = caller(practice, reader);
        assertThat(lines(readOnly, ines)).hasSize(1);
        assertThatThrownBy(() -> Callers.run(readOnly, () -> messages.write(text(ines, "Hello"))))
                .isInstanceOf(ReadOnlyAccess.class);
        Person clerk = person(practice, Role.ADMINISTRATOR, AccessLevel.FULL);
        edit(practice, clerk, AccessLevel.FULL, NAMES_HIDDEN, null);
        Caller nameless = caller(practice, clerk);
        assertThatThrownBy(() -> Callers.run(nameless, () -> messages.write(text(ines, "Hello"))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> lines(nameless, ines)).isInstanceOf(NotAllowed.class);
    }

    @Test
    @DisplayName("ACC-1 messages about a colleague's appointment are hidden with it, also where the patient is shared")
    void appointmentsOfOthers() {
        APractice.Opened practice = aPractice.open(10);
        PatientId ines = patient(practice, "Ines", phone(), PatientStatus.CURRENT);
        Person narrow = person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL);
        book(practice, narrow.id(), ines, 2);
        AppointmentId colleagues = book(practice, practice.practitioner(), ines, 3);
        Callers.run(practice.owner(), () -> reminders.sendLink(colleagues, ines, Channel.SMS));

        assertThat(lines(practice.owner(), ines)).anyMatch(line -> colleagues.equals(line.appointment()));
        Caller me = caller(practice, narrow);
        assertThat(lines(me, ines)).noneMatch(line -> colleagues.equals(line.appointment()));
        List<UUID> theirs = lines(practice.owner(), ines).stream()
                .filter(line -> colleagues.equals(line.appointment()))
                .map(line -> line.place().id())
                .toList();
        assertThat(Callers.get(me, () -> delivery.ofPatient(search(ines, "", null, 50))))
                .noneMatch(sent -> theirs.contains(sent.message().id().value()));
    }

    @Test
    @DisplayName(
            "REM-22 MSG-2 an answer to what was written stands in that patient's messages and waits until it is seen")
    void answered() throws Exception {
        APractice.Opened practice = aPractice.open(10);
        String phone = phone();
        PatientId ines = patient(practice, "Ines", phone, PatientStatus.CURRENT);
        PatientId theo = patient(practice, "Theo", phone(), PatientStatus.CURRENT);
        Callers.run(practice.owner(), () -> messages.write(text(ines, "Can you come at ten?")));
        Callers.run(practice.owner(), () -> messages.write(text(theo, "Can you come at eleven?")));
        eventually(() -> sandbox.sms(phone).size(), count -> count == 1);
        String sid = "SM" + UUID.randomUUID().toString().replace("-", "");

        sandbox.reply(phone, "Ten is fine", sid);
        sandbox.reply(phone, "Ten is fine", sid);

        List<ReplyToSee> unseen =
                eventually(() -> Callers.get(practice.owner(), replies::unseen), list -> !list.isEmpty());
        assertThat(unseen)
                .extracting(ReplyToSee::patientName, ReplyToSee::text)
                .containsExactly(tuple("Ines Example", "Ten is fine"));
        assertThat(lines(practice.owner(), ines))
                .extracting(MessageLine::direction, MessageLine::text)
                .containsExactly(
                        tuple(Direction.RECEIVED, "Ten is fine"), tuple(Direction.SENT, "Can you come at ten?"));
        assertThat(lines(practice.owner(), theo)).hasSize(1);
        assertThat(spent(practice)).containsExactly("-1", "-1");
        assertThat(
                        database.ask(
                                practice.id(),
                                "select actor_kind from audit_entry where subject_type = 'patient reply' and action = 'CREATE'"))
                .containsExactly("PARTICIPANT");

        UUID reply = unseen.get(0).id();
        Caller narrow = caller(practice, person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL));
        assertThat(Callers.get(narrow, replies::waiting)).isZero();
        assertThat(Callers.get(narrow, replies::unseen)).isEmpty();
        missing(narrow, () -> replies.seen(reply));
        missing(aPractice.open(0).owner(), () -> replies.seen(reply));
        Callers.run(practice.owner(), () -> replies.seen(reply));
        assertThat(Callers.get(practice.owner(), replies::waiting)).isZero();
    }

    @Test
    @DisplayName("MSG-1 REM-22 an answer that a reminder of the same patient keeps stands once, with its appointment")
    void keptOnce() throws Exception {
        APractice.Opened practice = aPractice.open(10);
        String phone = phone();
        PatientId ines = patient(practice, "Ines", phone, PatientStatus.CURRENT);
        Callers.run(practice.owner(), () -> messages.write(text(ines, "Hello")));
        AppointmentId id = book(practice, practice.practitioner(), ines, 2);
        Callers.run(practice.owner(), () -> reminders.sendLink(id, ines, Channel.SMS));
        eventually(() -> sandbox.sms(phone).size(), count -> count >= 2);

        sandbox.reply(phone, "Thank you", "");

        List<MessageLine> received = eventually(
                () -> lines(practice.owner(), ines).stream()
                        .filter(line -> line.direction() == Direction.RECEIVED)
                        .toList(),
                list -> !list.isEmpty());
        assertThat(received)
                .extracting(MessageLine::text, MessageLine::appointment)
                .containsExactly(tuple("Thank you", id));
        assertThat(database.count(practice.id(), "select count(*) from patient_reply"))
                .isZero();
    }

    @Test
    @DisplayName(
            "MSG-1 AUD-1 the history is read by stretches, by channel, direction and words, and each reading is written")
    void history() throws Exception {
        APractice.Opened practice = aPractice.open(20);
        PatientId ines = patient(practice, "Ines", phone(), PatientStatus.CURRENT);
        for (int i = 0; i < 5; i++) {
            String words = "Text " + i + (i == 3 ? " 100%_Sure" : "");
            Callers.run(practice.owner(), () -> messages.write(text(ines, words)));
        }
        Callers.run(
                practice.owner(),
                () -> messages.write(
                        new WriteToPatient(UUID.randomUUID(), ines, Channel.EMAIL, "Your visit", "Letter")));

        MessageStretch first = stretch(practice.owner(), search(ines, "", null, 4));
        MessageStretch second = stretch(practice.owner(), search(ines, "", first.next(), 4));
        assertThat(first.lines())
                .extracting(MessageLine::text)
                .containsExactly("Letter", "Text 4", "Text 3 100%_Sure", "Text 2");
        assertThat(second.lines()).extracting(MessageLine::text).containsExactly("Text 1", "Text 0");
        assertThat(second.next()).isNull();
        assertThat(stretch(practice.owner(), search(ines, "100%_sURE", null, 9)).lines())
                .hasSize(1);
        assertThat(stretch(practice.owner(), search(ines, "your VISIT", null, 9))
                        .lines())
                .hasSize(1);
        assertThat(stretch(practice.owner(), search(ines, "_", null, 9)).lines())
                .hasSize(1);
        assertThat(stretch(practice.owner(), new MessageSearch(ines, Channel.EMAIL, "", null, 9))
                        .lines())
                .hasSize(1);
        assertThat(Callers.get(practice.owner(), () -> history.of(search(ines, "", null, 9), Direction.RECEIVED))
                        .lines())
                .isEmpty();
        assertThat(database.count(
                        practice.id(),
                        "select count(*) from audit_entry where description = 'history of messages' and ? = any(patient_ids)",
                        ines.value()))
                .isEqualTo(6);
    }

    @Test
    @DisplayName("MSG-1 REM-12 a reminder that failed before it was written stands there with its reason")
    void failedReminder() throws Exception {
        APractice.Opened practice = aPractice.open(10);
        PatientId ines = patient(practice, "Ines", null, PatientStatus.CURRENT);
        AppointmentId id = book(practice, practice.practitioner(), ines, 2);

        MessageLine failed = eventually(
                        () -> lines(practice.owner(), ines).stream()
                                .filter(line -> line.state() == MessageState.FAILED && line.channel() == Channel.SMS)
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();

        assertThat(failed.reason()).isEqualTo("NO_ADDRESS");
        assertThat(failed.appointment()).isEqualTo(id);
        assertThat(failed.text()).isNull();
    }

    private void refused(APractice.Opened practice, WriteToPatient order, Class<? extends RuntimeException> why) {
        assertThatThrownBy(() -> Callers.run(practice.owner(), () -> messages.write(order)))
                .isInstanceOf(why);
    }

    private static WriteToPatient text(PatientId patient, String words) {
        return new WriteToPatient(UUID.randomUUID(), patient, Channel.SMS, null, words);
    }

    private static MessageSearch search(
            PatientId patient, String text, MessageSearch.@Nullable Place before, int size) {
        return new MessageSearch(patient, null, text, before, size);
    }

    private MessageStretch stretch(Caller who, MessageSearch search) {
        return Callers.get(who, () -> history.of(search, null));
    }

    private List<MessageLine> lines(Caller who, PatientId patient) {
        return stretch(who, search(patient, "", null, 50)).lines();
    }

    private MessageLine newest(APractice.Opened practice, PatientId patient) {
        return lines(practice.owner(), patient).get(0);
    }

    /** What text messages cost, line by line. */
    private List<String> spent(APractice.Opened practice) throws Exception {
        return database.ask(practice.id(), "select amount::text from ledger_line where reason = 'SMS'").stream()
                .collect(Collectors.toList());
    }

    private AppointmentId book(
            APractice.Opened practice, health.praxis.shared.UserId with, PatientId patient, int days) {
        return Callers.get(
                practice.owner(),
                () -> scheduling.book(new BookAppointment(
                        with,
                        clock.instant().plus(Duration.ofDays(days)),
                        30,
                        AppointmentLocation.TELEHEALTH,
                        List.of(patient),
                        null)));
    }

    private static String phone() {
        return "+614916" + (10_000 + PHONES.getAndIncrement());
    }

    private PatientId patient(APractice.Opened practice, String name, @Nullable String phone, PatientStatus status) {
        String email = name.toLowerCase(java.util.Locale.ROOT) + "." + (phone == null ? "none" : phone.substring(1))
                + "@patients.example";
        return Callers.get(
                practice.owner(),
                () -> patients.create(new PatientDetails(
                        name, "Example", null, null, null, email, phone, null, null, ProfileType.FULL, status)));
    }
}
