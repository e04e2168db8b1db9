package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.campaigns.PatientMessages;
import health.praxis.campaigns.PatientReplies;
import health.praxis.campaigns.ReplyToSee;
import health.praxis.campaigns.TextToSee;
import health.praxis.campaigns.UnknownTexts;
import health.praxis.campaigns.WriteToPatient;
import health.praxis.delivery.Channel;
import health.praxis.delivery.OwnNumber;
import health.praxis.delivery.OwnNumberTaken;
import health.praxis.delivery.OwnNumberWrong;
import health.praxis.delivery.OwnNumbers;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.NotAllowed;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Practices with a number of their own. Each test has numbers and phones of its own. */
@ExtendWith(ArquillianExtension.class)
class OwnNumberIT extends WithTwoWay {

    private static final Caller PLATFORM = Caller.platform(UUID.randomUUID(), "127.0.0.1");
    private static final AtomicInteger NUMBERS = new AtomicInteger((int) (System.nanoTime() / 1000 % 60_000));

    @Inject
    private OwnNumbers numbers;

    @Inject
    private PatientMessages messages;

    @Inject
    private PatientReplies answers;

    @Inject
    private UnknownTexts unknown;

    @Resource
    private UserTransaction transaction;

    @Test
    @DisplayName(
            "MSG-2 a text to one patient leaves from the practice's own number, and the answer is this practice's alone, though another one wrote to the phone later")
    void ownNumber() throws Exception {
        APractice.Opened here = aPractice.open(50);
        APractice.Opened there = aPractice.open(50);
        String number = number();
        give(here, number);
        String phone = phone();
        PatientId ines = patient(here, "Ines", phone);
        PatientId same = patient(there, "Ines", phone);

        write(here, ines, "From our own number");
        eventually(() -> sandbox.sms(phone).size(), count -> count == 1);
        write(there, same, "From the shared one");
        eventually(() -> sandbox.sms(phone).size(), count -> count == 2);

        assertThat(from(phone)).containsExactly(number, OURS);
        sandbox.reply(phone, number, "For you alone", "");
        assertThat(texts(here, 1)).containsExactly("For you alone");
        sandbox.reply(phone, OURS, "For the others", "");
        assertThat(texts(there, 1)).containsExactly("For the others");
        assertThat(texts(here, 1)).containsExactly("For you alone");
        assertThat(database.ask(here.id(), "select amount::text from ledger_line where reason = 'SMS'"))
                .containsExactly("-1");
        eventually(() -> database.ask(here.id(), "select state from outgoing_message"), List.of("DELIVERED")::equals);
    }

    @Test
    @DisplayName(
            "MSG-2 REM-19 STOP to the own number ends this practice's texts and no other's; START brings them back")
    void stopIsForOne() throws Exception {
        APractice.Opened here = aPractice.open(50);
        APractice.Opened there = aPractice.open(50);
        String number = number();
        give(here, number);
        String phone = phone();
        write(here, patient(here, "Ines", phone), "One");
        write(there, patient(there, "Ines", phone), "Two");
        eventually(() -> sandbox.sms(phone).size(), count -> count == 2);

        assertThat(post(number, phone, "STOP")).isEqualTo(200);
        eventually(() -> stopped(here), count -> count == 1);
        assertThat(stopped(there)).isZero();
        assertThat(post(number, phone, "START")).isEqualTo(200);
        eventually(() -> stopped(here), count -> count == 0);
    }

    @Test
    @DisplayName(
            "MSG-2 ACC-1 ANON-3 a text from a phone nobody here wrote to waits for whoever sees all patients and names, and for nobody else")
    void unknown() throws Exception {
        APractice.Opened here = aPractice.open(50);
        String number = number();
        give(here, number);
        String phone = phone();
        PatientId ines = patient(here, "Ines", phone);

        assertThat(post(number, phone, "Do you take new patients?")).isEqualTo(200);
        List<TextToSee> texts = eventually(() -> Callers.get(here.owner(), unknown::unseen), found -> !found.isEmpty());
        assertThat(texts).extracting(TextToSee::phone).containsExactly(phone);
        assertThat(texts).extracting(TextToSee::text).containsExactly("Do you take new patients?");
        assertThat(Callers.get(here.owner(), unknown::waiting)).isOne();

        Caller narrow = caller(here, person(here, Role.PRACTITIONER, AccessLevel.PERSONAL));
        Person clerk = person(here, Role.ADMINISTRATOR, AccessLevel.FULL);
        edit(here, clerk, AccessLevel.FULL, WithHiddenNames.NAMES_HIDDEN, null);
        for (Caller other :
                List.of(narrow, caller(here, clerk), aPractice.open(0).owner())) {
            assertThat(Callers.get(other, unknown::unseen)).isEmpty();
            assertThat(Callers.get(other, unknown::waiting)).isZero();
            assertThatThrownBy(() ->
                            Callers.run(other, () -> unknown.seen(texts.get(0).id())))
                    .isInstanceOf(NotFound.class);
        }

        write(here, ines, "Yes, who are you?");
        assertThat(post(number, phone, "Ines")).isEqualTo(200);
        assertThat(texts(here, 1)).containsExactly("Ines");
        assertThat(Callers.get(here.owner(), unknown::waiting)).isOne();
        Callers.run(here.owner(), () -> unknown.seen(texts.get(0).id()));
        assertThat(Callers.get(here.owner(), unknown::unseen)).isEmpty();
        assertThat(database.ask(
                        here.id(),
                        "select action from audit_entry where subject_type = 'unknown text' order by at, action"))
                .containsExactly("CREATE", "VIEW", "UPDATE");
    }

    @Test
    @DisplayName("MSG-2 reminders leave from the own number when the practice says so, and an answer to it counts")
    void reminders() throws Exception {
        APractice.Opened practice = twoWay();
        String number = number();
        give(practice, number);
        String phone = phone();
        PatientId ines = patient(practice, "Ines", phone);
        asked(practice, ines, 3, phone);
        Callers.run(practice.owner(), () -> numbers.useForReminders(true));

        AppointmentId id = asked(practice, ines, 5, phone);

        assertThat(from(phone)).containsExactly(OURS, number);
        assertThat(post(number, phone, "Y")).isEqualTo(200);
        eventually(() -> repliesTo(practice, id), list -> !list.isEmpty());
        assertThat(Callers.get(practice.owner(), numbers::now)).contains(new OwnNumber(number, true));
    }

    @Test
    @DisplayName(
            "MSG-2 a number that was taken away is used no more, not even for what is queued; what comes to it stays this practice's")
    void takenAway() throws Exception {
        APractice.Opened here = aPractice.open(50);
        APractice.Opened there = aPractice.open(50);
        String number = number();
        give(here, number);
        String phone = phone();
        PatientId ines = patient(here, "Ines", phone);
        write(here, ines, "From our own number");
        eventually(() -> sandbox.sms(phone).size(), count -> count == 1);

        transaction.begin();
        write(here, ines, "Too late");
        assertThat(Together.run(1, turn -> () -> {
                    take(here);
                    return true;
                }))
                .allMatch(taken -> taken.refusal() == null);
        transaction.commit();

        eventually(
                () -> database.ask(here.id(), "select reason from outgoing_message where body = 'Too late'"),
                List.of("NUMBER_TAKEN_AWAY")::equals);
        write(here, ines, "From the shared one");
        eventually(() -> sandbox.sms(phone).size(), count -> count == 2);
        assertThat(from(phone)).containsExactly(number, OURS);
        assertThatThrownBy(() -> give(there, number)).isInstanceOf(OwnNumberTaken.class);
        assertThat(post(number, phone, "Still for you")).isEqualTo(200);
        assertThat(texts(here, 1)).containsExactly("Still for you");
        assertThat(database.count(there.id(), "select count(*) from incoming_text"))
                .isZero();
        give(here, number);
        assertThat(Callers.get(here.owner(), numbers::now)).contains(new OwnNumber(number, false));
    }

    @Test
    @DisplayName("MSG-2 one from which nothing was sent can go to another practice")
    void unused() {
        APractice.Opened here = aPractice.open(0);
        APractice.Opened there = aPractice.open(0);
        String number = number();
        give(here, number);
        assertThatThrownBy(() -> give(there, number)).isInstanceOf(OwnNumberTaken.class);
        take(here);
        give(there, number);
        assertThat(Callers.get(here.owner(), numbers::now)).isEmpty();
        assertThat(Callers.get(there.owner(), numbers::now)).contains(new OwnNumber(number, false));
    }

    @Test
    @DisplayName("MSG-2 two practices that are given one number at the same moment: one has it")
    void oneOfTwo() throws Exception {
        List<APractice.Opened> both = List.of(aPractice.open(0), aPractice.open(0));
        String number = number();
        List<Together.Result<Boolean>> results = Together.run(2, turn -> () -> {
            give(both.get(turn), number);
            return true;
        });
        assertThat(results)
                .filteredOn(one -> one.refusal() != null)
                .singleElement()
                .satisfies(one -> assertThat(one.refusal()).isInstanceOf(OwnNumberTaken.class));
        assertThat(both.stream()
                        .filter(one -> Callers.get(one.owner(), numbers::now).isPresent()))
                .hasSize(1);
    }

    @Test
    @DisplayName("MSG-2 a number without its country, one that cannot be, and the installation's own are refused")
    void refused() {
        APractice.Opened practice = aPractice.open(0);
        for (String wrong : List.of("0480 123 456", "+61", "hello", "", "+6148012345678901234")) {
            assertThatThrownBy(() -> give(practice, wrong)).as(wrong).isInstanceOf(OwnNumberWrong.class);
        }
        assertThatThrownBy(() -> give(practice, OURS)).isInstanceOf(OwnNumberTaken.class);
        assertThat(Callers.get(practice.owner(), numbers::now)).isEmpty();
    }

    @Test
    @DisplayName(
            "MSG-2 nobody in a practice gives numbers; who may not edit its settings sees none; both histories tell")
    void rights() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        Caller narrow = caller(practice, person(practice, Role.PRACTITIONER, AccessLevel.CLINICAL));
        assertThatThrownBy(() -> Callers.run(practice.owner(), () -> numbers.give(number())))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Callers.run(practice.owner(), numbers::takeAway))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Callers.get(narrow, numbers::now)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Callers.run(narrow, () -> numbers.useForReminders(true)))
                .isInstanceOf(NotAllowed.class);

        String number = number();
        give(practice, number);
        give(practice, number);
        take(practice);
        take(practice);

        assertThat(database.ask(
                        practice.id(),
                        "select actor_kind from audit_entry where subject_type = 'own number' order by at"))
                .containsExactly("PLATFORM", "PLATFORM");
        assertThat(database.ask(
                        null,
                        "select description from platform_audit_entry where description like ? order by at",
                        "own number of practice " + practice.id() + "%"))
                .hasSize(2)
                .noneMatch(line -> line.contains(number));
    }

    private void give(APractice.Opened practice, String number) {
        Callers.run(PLATFORM.within(practice.id()), () -> numbers.give(number));
    }

    private void take(APractice.Opened practice) {
        Callers.run(PLATFORM.within(practice.id()), numbers::takeAway);
    }

    private void write(APractice.Opened practice, PatientId patient, String text) {
        Callers.run(
                practice.owner(),
                () -> messages.write(new WriteToPatient(UUID.randomUUID(), patient, Channel.SMS, null, text)));
    }

    private List<String> texts(APractice.Opened practice, int count) throws Exception {
        return eventually(
                () -> Callers.get(practice.owner(), answers::unseen).stream()
                        .map(ReplyToSee::text)
                        .toList(),
                list -> list.size() == count);
    }

    private List<String> from(String phone) throws Exception {
        return sandbox.sms(phone).stream()
                .map(sms -> sms.asJsonObject().getString("from"))
                .toList();
    }

    private int post(String number, String phone, String text) throws Exception {
        return post(Map.of("MessageSid", sid(), "From", phone, "To", number, "Body", text), null);
    }

    private static String number() {
        return "+614801" + (10_000 + NUMBERS.getAndIncrement());
    }
}
