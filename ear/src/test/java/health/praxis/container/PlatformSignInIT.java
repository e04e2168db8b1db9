package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.access.BootstrapRefused;
import health.praxis.access.PlatformAdministrators;
import health.praxis.container.APractice.Opened;
import health.praxis.shared.NotFound;
import health.praxis.signin.FactorMethod;
import health.praxis.signin.LiveSession;
import health.praxis.signin.OpenedSession;
import health.praxis.signin.PlatformAccounts;
import health.praxis.signin.SessionKind;
import health.praxis.signin.SignInOutcome;
import health.praxis.signin.SignInRefused;
import health.praxis.signin.SignInSessions;
import health.praxis.signin.SignInStep;
import health.praxis.signin.SignInUnfinished;
import health.praxis.signin.SignedOut;
import health.praxis.tenancy.NotAllowed;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The platform administrator's own sign-in. */
@ExtendWith(ArquillianExtension.class)
class PlatformSignInIT extends WithSecondFactors {

    private static final String SECRET = "container-tests-bootstrap";
    private static final String NEXT = "seven lanterns over the harbour";

    @Inject
    private PlatformAdministrators administrators;

    @Inject
    private SignInSessions sessions;

    @Test
    @DisplayName(
            "SEC-4 to the platform's sign-in, a practice user with the right password is nobody, and counts as a failure")
    void practiceUsersAreNobody() throws Exception {
        Opened practice = aPractice.open(0);
        String email = "owner-" + practice.id() + "@practice.example";
        long before = failures();
        assertThatThrownBy(() -> platform(email, PASSWORD)).isInstanceOf(SignInRefused.class);
        assertThatThrownBy(() -> platform("nobody-" + practice.id() + "@practice.example", PASSWORD))
                .isInstanceOf(SignInRefused.class);
        assertThat(failures()).isEqualTo(before + 2);
        assertThat(database.count(
                        null, "select count(*) from sign_in_attempt where account_id = ?", practice.account()))
                .isZero();
    }

    @Test
    @DisplayName(
            "SEC-4 the operator's command makes a platform administrator, who replaces the password and sets up a second factor")
    void madeByTheOperator() {
        String email = fresh();
        assertThat(appoint(email)).isEqualTo(PlatformAccounts.Appointed.CREATED);
        SignInOutcome outcome = platform(email, PASSWORD);
        assertThat(outcome.due()).containsExactly(SignInStep.SECOND_FACTOR_SET_UP, SignInStep.NEW_PASSWORD);
        assertThatThrownBy(() -> finish(outcome.attemptToken())).isInstanceOf(SignInUnfinished.class);
        addApp(outcome.attemptToken());
        visitor(() -> {
            setUp.finish(outcome.attemptToken());
            signIn.newPassword(outcome.attemptToken(), NEXT);
            return null;
        });
        LiveSession live = live(finish(outcome.attemptToken()));
        assertThat(live.kind()).isEqualTo(SessionKind.PLATFORM);
        assertThat(live.secondFactor()).isTrue();
    }

    @Test
    @DisplayName("SEC-4 a session keeps its kind, and no device is remembered for the platform")
    void kindsStayApart() {
        Person person = withApp();
        assertThat(appoint(person.email())).isEqualTo(PlatformAccounts.Appointed.APPOINTED);
        OpenedSession console = opened(visitor(() -> signIn.signIn(person.email(), PASSWORD, HERE)), person);
        assertThat(live(console).kind()).isEqualTo(SessionKind.PRACTICE);
        String device = visitor(() -> own.rememberDevice(console.sessionToken(), HERE));
        var remembered = new health.praxis.signin.Client(HERE.address(), HERE.userAgent(), device);
        assertThat(visitor(() -> signIn.signIn(person.email(), PASSWORD, remembered))
                        .due())
                .isEmpty();
        SignInOutcome again = visitor(() -> signIn.signInToPlatform(person.email(), PASSWORD, remembered));
        assertThat(again.due()).containsExactly(SignInStep.SECOND_FACTOR);
        assertThatThrownBy(() -> finish(again.attemptToken())).isInstanceOf(SignInUnfinished.class);
        visitor(() -> {
            check.proveByRecoveryCode(
                    again.attemptToken(), person.recoveryCodes().get(0));
            return null;
        });
        OpenedSession platform = finish(again.attemptToken());
        assertThat(live(platform).kind()).isEqualTo(SessionKind.PLATFORM);
        assertThatThrownBy(() -> visitor(() -> own.rememberDevice(platform.sessionToken(), HERE)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    @DisplayName("SEC-4 who is withdrawn is signed out at once and unknown to the platform; the account stays")
    void withdrawn() {
        Person person = withApp();
        appoint(person.email());
        OpenedSession session = opened(visitor(() -> signIn.signInToPlatform(person.email(), PASSWORD, HERE)), person);
        visitor(() -> {
            administrators.withdraw(SECRET, person.email());
            return null;
        });
        assertThatThrownBy(() -> live(session)).isInstanceOf(SignedOut.class);
        assertThatThrownBy(() -> platform(person.email(), PASSWORD)).isInstanceOf(SignInRefused.class);
        assertThat(signInDue(person.email())).containsExactly(SignInStep.SECOND_FACTOR);
        assertThatThrownBy(() -> visitor(() -> {
                    administrators.withdraw(SECRET, person.email());
                    return null;
                }))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("SEC-4 who lost every second factor is let in again by the operator alone")
    void letInAgain() {
        String email = fresh();
        appoint(email);
        SignInOutcome outcome = platform(email, PASSWORD);
        addApp(outcome.attemptToken());
        assertThat(platform(email, PASSWORD).due()).contains(SignInStep.SECOND_FACTOR);
        assertThatThrownBy(() -> visitor(() -> administrators.appoint("a guess", email, PASSWORD)))
                .isInstanceOf(BootstrapRefused.class);
        assertThat(appoint(email)).isEqualTo(PlatformAccounts.Appointed.LET_IN_AGAIN);
        assertThat(platform(email, PASSWORD).due())
                .containsExactly(SignInStep.SECOND_FACTOR_SET_UP, SignInStep.NEW_PASSWORD);
    }

    private OpenedSession opened(SignInOutcome outcome, Person person) {
        proveBy(FactorMethod.APP, outcome.attemptToken(), person.app().code(clock.instant(), 0));
        return finish(outcome.attemptToken());
    }

    private LiveSession live(OpenedSession session) {
        return visitor(() -> sessions.check(session.sessionToken(), false));
    }

    private SignInOutcome platform(String email, String password) {
        return visitor(() -> signIn.signInToPlatform(email, password, HERE));
    }

    private PlatformAccounts.Appointed appoint(String email) {
        return visitor(() -> administrators.appoint(SECRET, email, PASSWORD));
    }

    private long failures() throws Exception {
        return database.count(null, "select count(*) from platform_audit_entry where action = 'SIGN_IN_FAILED'");
    }

    private static String fresh() {
        return "operator-" + UUID.randomUUID() + "@praxis.example";
    }
}
