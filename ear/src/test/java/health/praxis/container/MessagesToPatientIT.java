package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.praxis.campaigns.Direction;
import health.praxis.campaigns.MessageIncomplete;
import health.praxis.campaigns.MessageLine;
import health.praxis.campaigns.PatientReplies;
import health.praxis.campaigns.ReplyToSee;
import health.praxis.campaigns.WriteToPatient;
import health.praxis.credits.NotEnoughCredits;
import health.praxis.delivery.Channel;
import health.praxis.delivery.MessageState;
import health.praxis.patients.PatientStatus;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.practice.UserSettings;
import health.praxis.reminders.NoAddress;
import health.praxis.reminders.PatientDeceased;
import health.praxis.reminders.PatientUnsubscribed;
import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.NotAllowed;
import health.praxis.tenancy.ReadOnlyAccess;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people of a practice write to a patient, and what comes back. Each test has phones of its own. */
@ExtendWith(ArquillianExtension.class)
class MessagesToPatientIT extends WithMessages {

    private static final UserSettings READ_ONLY =
            new UserSettings(true, Set.of(), false, false, false, false, false, false);
    private static final UserSettings NAMES_HIDDEN =
            new UserSettings(false, Set.of(), true, false, false, false, false, false);

    private final SandboxControl sandbox = new SandboxControl();

    @Inject
    private PatientReplies replies;

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

    private void refused(APractice.Opened practice, WriteToPatient order, Class<? extends RuntimeException> why) {
        assertThatThrownBy(() -> Callers.run(practice.owner(), () -> messages.write(order)))
                .isInstanceOf(why);
    }

    private MessageLine newest(APractice.Opened practice, PatientId patient) {
        return lines(practice.owner(), patient).get(0);
    }

    /** What text messages cost, line by line. */
    private List<String> spent(APractice.Opened practice) throws Exception {
        return database.ask(practice.id(), "select amount::text from ledger_line where reason = 'SMS'");
    }
}
