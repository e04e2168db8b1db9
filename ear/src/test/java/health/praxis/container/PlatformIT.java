package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.container.APractice.Opened;
import health.praxis.outbox.DeadLetters;
import health.praxis.platform.FailedMessage;
import health.praxis.platform.JobLine;
import health.praxis.platform.NewPractice;
import health.praxis.platform.PlatformPractices;
import health.praxis.platform.PlatformUserLine;
import health.praxis.platform.PlatformUsers;
import health.praxis.platform.PlatformWork;
import health.praxis.platform.PracticeLine;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.AddUser;
import health.praxis.practice.LastOwner;
import health.praxis.practice.NewUser;
import health.praxis.practice.OwnerNotNarrowed;
import health.praxis.practice.Practices;
import health.praxis.practice.Role;
import health.praxis.practice.UserState;
import health.praxis.practice.Users;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.signin.FactorMethod;
import health.praxis.signin.NoSecondFactor;
import health.praxis.signin.OpenedSession;
import health.praxis.signin.SignInSessions;
import health.praxis.signin.SignInStep;
import health.praxis.signin.SignedOut;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.NotAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the platform administrator sees and does, and that no patient is among it. */
@ExtendWith(ArquillianExtension.class)
class PlatformIT extends WithSecondFactors {

    private static final Caller PLATFORM = Caller.platform(UUID.randomUUID(), "127.0.0.1");

    @Inject
    private PlatformPractices platformPractices;

    @Inject
    private PlatformUsers platformUsers;

    @Inject
    private PlatformWork work;

    @Inject
    private Practices practices;

    @Inject
    private Users users;

    @Inject
    private DeadLetters deadLetters;

    @Inject
    private SignInSessions sessions;

    @Inject
    private Inside inside;

    @Test
    @DisplayName("SEC-4 the platform sees no row of any practice; only its functions answer, and to nobody else")
    void noRows() throws Exception {
        Opened here = aPractice.open(0);
        aPractice.patient(here, "Ines");
        for (String table : List.of(
                "patient", "practice_user", "practice_group", "appointment", "outgoing_message", "audit_entry")) {
            assertThat(count(PLATFORM, "select count(*) from " + table))
                    .as(table)
                    .isZero();
        }
        String practicesSeen = "select count(*) from platform_practices(null) where practice_id = '" + here.id() + "'";
        String usersSeen = "select count(*) from platform_users('" + here.id() + "')";
        assertThat(count(PLATFORM, practicesSeen)).isEqualTo(1);
        assertThat(count(PLATFORM, usersSeen)).isEqualTo(1);
        for (Caller other :
                List.of(here.owner(), Caller.visitor(null), Caller.job("test"), Caller.job(here.id(), "test"))) {
            assertThat(count(other, practicesSeen)).isZero();
            assertThat(count(other, usersSeen)).isZero();
            assertThat(count(other, "select count(*) from platform_failed_messages(9)"))
                    .isZero();
        }
        assertThat(database.count(null, practicesSeen)).isZero();
    }

    @Test
    @DisplayName(
            "SEC-4 acting on a practice, the platform is a member whom nobody knows: patients and appointments are hidden")
    void noPatientsWithin() throws Exception {
        Opened here = aPractice.open(0);
        PatientId patient = aPractice.patient(here, "Jonah");
        Caller within = PLATFORM.within(here.id());
        assertThat(count(here.owner(), "select count(*) from patient")).isEqualTo(1);
        assertThat(count(within, "select count(*) from patient")).isZero();
        assertThat(count(within, "select count(*) from practice_user")).isEqualTo(1);
        assertThat(database.ask(here.id(), "select id from patient")).containsExactly(patient.toString());
    }

    @Test
    @DisplayName("SEC-4 a practice's users have no part in it")
    void notForPractices() {
        Opened here = aPractice.open(0);
        List<Runnable> acts = List.of(
                platformPractices::all,
                () -> platformPractices.one(here.id()),
                () -> platformUsers.of(here.id()),
                () -> platformUsers.deactivate(here.id(), here.practitioner(), "no"),
                () -> platformUsers.resetSecondFactors(here.id(), here.practitioner(), "no"),
                () -> platformUsers.lower(here.id(), here.practitioner(), AccessLevel.CLINICAL, "no"),
                work::failedMessages,
                work::setAside,
                work::jobs,
                () -> work.retry(UUID.randomUUID()));
        assertThat(acts)
                .allSatisfy(act ->
                        assertThatThrownBy(() -> Callers.run(here.owner(), act)).isInstanceOf(NotAllowed.class));
    }

    @Test
    @DisplayName("LOG-11 a practice is opened with its first owner, who gets a letter; told twice it is opened once")
    void opensAPractice() throws Exception {
        NewPractice command = newPractice("owner-" + UUID.randomUUID() + "@new.example", PASSWORD);
        Callers.run(PLATFORM, () -> platformPractices.open(command));
        Callers.run(PLATFORM, () -> platformPractices.open(command));
        PracticeLine line = line(command.id());
        assertThat(line.state()).isEqualTo(PracticeLine.State.WAITING);
        assertThat(line.users()).isEqualTo(1);
        assertThat(line.lastActivity()).isNull();
        assertThat(users(command.id())).singleElement().satisfies(owner -> {
            assertThat(owner.owner()).isTrue();
            assertThat(owner.level()).isEqualTo(AccessLevel.FULL);
        });
        String email = command.owner().email();
        eventually(() -> sandbox.mails(email), mails -> subjects(mails).contains("Your sign-in to New Street"));
        assertThat(signInDue(email)).containsExactly(SignInStep.NEW_PASSWORD);
        assertThat(database.ask(command.id(), "select distinct actor_kind from audit_entry where action = 'CREATE'"))
                .containsExactly("PLATFORM");
    }

    @Test
    @DisplayName(
            "LOG-11 ORG-8 somebody with an account is invited as the owner and decides; who declined can be invited again")
    void invitesAnOwner() {
        Opened other = aPractice.open(0);
        NewPractice command = newPractice("owner-" + other.id() + "@practice.example", null);
        Callers.run(PLATFORM, () -> platformPractices.open(command));
        PlatformUserLine owner = users(command.id()).get(0);
        assertThat(owner.state()).isEqualTo(UserState.INVITED);
        assertThat(line(command.id()).state()).isEqualTo(PracticeLine.State.WAITING);
        Callers.run(
                Caller.account(other.account(), null).within(command.id()),
                () -> users.answerInvitation(owner.id(), false));
        assertThat(line(command.id()).state()).isEqualTo(PracticeLine.State.NO_OWNER);
        Callers.run(PLATFORM, () -> platformUsers.reactivate(command.id(), owner.id()));
        PlatformUserLine again = users(command.id()).get(0);
        assertThat(again.state()).isEqualTo(UserState.INVITED);
        assertThat(again.owner()).isTrue();
    }

    @Test
    @Tag("ASVS-7.4.5")
    @DisplayName(
            "ORG-18 a practitioner with Full Access is deactivated with a reason, is signed out at once, and twice at once is once")
    void deactivates() throws Exception {
        Opened here = aPractice.open(0);
        Person person = person();
        UserId user = join(here, person, AccessLevel.FULL);
        OpenedSession session = finish(attempt(person));
        List<Together.Result<Object>> results = Together.run(2, i -> () -> {
            Callers.run(PLATFORM, () -> platformUsers.deactivate(here.id(), user, "left the hospital"));
            return null;
        });
        assertThat(results.stream().map(Together.Result::refusal).filter(one -> one != null))
                .singleElement()
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> visitor(() -> sessions.check(session.sessionToken(), false)))
                .isInstanceOf(SignedOut.class);
        assertThat(
                        database.ask(
                                here.id(),
                                "select actor_kind || ' ' || changes::text from audit_entry where changes::text like '%left the hospital%'"))
                .singleElement()
                .asString()
                .startsWith("PLATFORM");
        assertThat(users(here.id()).stream().filter(one -> one.id().equals(user)))
                .singleElement()
                .extracting(PlatformUserLine::state)
                .isEqualTo(UserState.DEACTIVATED);
    }

    @Test
    @DisplayName("OWN-6 the last owner stays; another practice's user equals a missing one")
    void whoStays() {
        Opened here = aPractice.open(0);
        Opened there = aPractice.open(0);
        assertThatThrownBy(() -> Callers.run(
                        PLATFORM, () -> platformUsers.deactivate(here.id(), here.practitioner(), "because")))
                .isInstanceOf(LastOwner.class);
        for (UserId id : List.of(there.practitioner(), new UserId(UUID.randomUUID()))) {
            assertThatThrownBy(() -> Callers.run(PLATFORM, () -> platformUsers.deactivate(here.id(), id, "because")))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> Callers.run(PLATFORM, () -> platformUsers.of(PracticeGroupId.random())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("ORG-18 Full Access is lowered without agreement by the platform, not for an owner, and not twice")
    void lowers() {
        Opened here = aPractice.open(0);
        UserId user = join(here, person(), AccessLevel.FULL);
        Runnable lower = () -> platformUsers.lower(here.id(), user, AccessLevel.CLINICAL, "new tasks");
        Callers.run(PLATFORM, lower);
        assertThat(users(here.id()).stream().filter(one -> one.id().equals(user)))
                .singleElement()
                .extracting(PlatformUserLine::level)
                .isEqualTo(AccessLevel.CLINICAL);
        assertThatThrownBy(() -> Callers.run(PLATFORM, lower)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Callers.run(
                        PLATFORM,
                        () -> platformUsers.lower(here.id(), here.practitioner(), AccessLevel.CLINICAL, "no")))
                .isInstanceOf(OwnerNotNarrowed.class);
    }

    @Test
    @DisplayName(
            "TFA-10 who lost every second factor gets a way back: signed out, told with the owners, set-up at the next sign-in, once")
    void resets() throws Exception {
        Opened here = aPractice.open(0);
        Person person = withApp();
        UserId user = join(here, person, AccessLevel.CLINICAL);
        String attempt = attempt(person);
        proveBy(FactorMethod.APP, attempt, person.app().code(clock.instant(), 0));
        OpenedSession session = finish(attempt);
        Runnable reset = () -> platformUsers.resetSecondFactors(here.id(), user, "called back, the owner confirmed");
        Callers.run(PLATFORM, reset);
        assertThatThrownBy(() -> visitor(() -> sessions.check(session.sessionToken(), false)))
                .isInstanceOf(SignedOut.class);
        assertThat(signInDue(person.email())).containsExactly(SignInStep.SECOND_FACTOR_SET_UP);
        assertThat(database.count(null, "select count(*) from recovery_code where account_id = ?", person.account()))
                .isZero();
        eventually(() -> sandbox.mails(person.email()), mails -> subjects(mails).contains("was reset"));
        eventually(
                () -> sandbox.mails("owner-" + here.id() + "@practice.example"),
                mails -> subjects(mails).contains("The second step of Sam Narrow was reset"));
        assertThatThrownBy(() -> Callers.run(PLATFORM, reset)).isInstanceOf(NoSecondFactor.class);
        Opened there = aPractice.open(0);
        assertThatThrownBy(() ->
                        Callers.run(PLATFORM, () -> platformUsers.resetSecondFactors(there.id(), user, "not theirs")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName(
            "SEC-4 a failed message shows its patient by PX- number; neither words nor recipient leave the database")
    void failedMessages() throws Exception {
        Opened here = aPractice.open(0);
        PatientId patient = aPractice.patient(here, "Ines");
        UUID message = UUID.randomUUID();
        database.change(
                here.id(),
                "insert into outgoing_message (practice_id, id, channel, recipient, patient_id, body, state, reason,"
                        + " attempts, queued_at, version) values (?, ?, 'SMS', '+61491570006', ?, 'Dear Ines', 'FAILED',"
                        + " 'WRONG_ADDRESS', 1, now(), 0)",
                here.id().value(),
                message,
                patient.value());
        String number = database.ask(here.id(), "select number from patient").get(0);
        FailedMessage shown = Callers.get(PLATFORM, work::failedMessages).stream()
                .filter(one -> one.id().equals(message))
                .findFirst()
                .orElseThrow();
        assertThat(shown.patient()).isEqualTo("PX-" + number);
        assertThat(shown.toString()).doesNotContain("Ines").doesNotContain("491570006");
    }

    @Test
    @DisplayName("work that was set aside is retried once, also by two at once, and stands in that practice's history")
    void retries() throws Exception {
        Opened here = aPractice.open(0);
        UUID letter = UUID.randomUUID();
        Callers.run(
                Caller.job(here.id(), "dead letters"),
                () -> deadLetters.setAside(letter, "praxis.nowhere", "Nothing", "{}"));
        List<Together.Result<Object>> results = Together.run(2, i -> () -> {
            Callers.run(PLATFORM, () -> work.retry(letter));
            return null;
        });
        assertThat(results.stream().map(Together.Result::refusal).filter(one -> one != null))
                .singleElement()
                .isInstanceOf(NotFound.class);
        database.change(null, "delete from outbox_message where queue = 'praxis.nowhere'");
        assertThat(database.ask(here.id(), "select actor_kind from audit_entry where action = 'RETRY'"))
                .containsExactly("PLATFORM");
        assertThat(Callers.get(PLATFORM, work::setAside).stream().map(card -> card.id()))
                .doesNotContain(letter);
    }

    @Test
    @DisplayName("the server's own jobs are seen with their last run")
    void jobs() throws Exception {
        List<JobLine> seen = eventually(
                () -> Callers.get(PLATFORM, work::jobs),
                jobs -> jobs.stream().map(JobLine::name).toList().containsAll(List.of("outbox", "historySealer")));
        assertThat(seen).noneMatch(JobLine::failed);
    }

    private long count(Caller caller, String question) {
        return Callers.get(
                caller,
                () -> inside.jpa(entities ->
                        ((Number) entities.createNativeQuery(question).getSingleResult()).longValue()));
    }

    private UserId join(Opened here, Person person, AccessLevel level) {
        return Callers.get(
                here.owner(),
                () -> practices.addUser(new AddUser(
                        person.account(),
                        Role.PRACTITIONER,
                        level,
                        false,
                        null,
                        "Sam",
                        "Narrow",
                        "Psychologist",
                        null)));
    }

    private PracticeLine line(PracticeGroupId id) {
        return Callers.get(PLATFORM, () -> platformPractices.one(id));
    }

    private List<PlatformUserLine> users(PracticeGroupId id) {
        return Callers.get(PLATFORM, () -> platformUsers.of(id));
    }

    private static NewPractice newPractice(String email, String password) {
        return new NewPractice(
                PracticeGroupId.random(),
                "New Street",
                "02 5550 1234",
                "Australia/Sydney",
                new NewUser(
                        null,
                        "Nell",
                        "Field",
                        Role.PRACTITIONER,
                        "Psychologist",
                        null,
                        email,
                        email,
                        password,
                        password,
                        AccessLevel.FULL));
    }
}
