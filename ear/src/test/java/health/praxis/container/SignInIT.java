package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.shared.NotFound;
import health.praxis.signin.Client;
import health.praxis.signin.LiveSession;
import health.praxis.signin.OpenedSession;
import health.praxis.signin.SignIn;
import health.praxis.signin.SignInOutcome;
import health.praxis.signin.SignInRefused;
import health.praxis.signin.SignInSessions;
import health.praxis.signin.SignInTookTooLong;
import health.praxis.signin.SignedOut;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the password to a session, and to its end. */
@ExtendWith(ArquillianExtension.class)
class SignInIT extends HouseDeployment {

    private static final String PASSWORD = "quiet river behind the hill";

    @Inject
    private APractice aPractice;

    @Inject
    private Database database;

    @Inject
    private SignIn signIn;

    @Inject
    private SignInSessions sessions;

    @Test
    @Tag("ASVS-6.3.8")
    @DisplayName("LOG-1 the right password leads to a session, a wrong one and an unknown address to the same refusal")
    void passwordToSession() {
        APractice.Opened practice = aPractice.open(0);
        OpenedSession opened = open(practice);
        LiveSession live = check(opened, true);
        assertThat(live.accountId()).isEqualTo(practice.account());
        assertThat(live.platformAdministrator()).isFalse();
        for (String email : List.of(email(practice), "nobody-" + practice.id() + "@practice.example")) {
            assertThatThrownBy(() -> asVisitor(() -> signIn.signIn(email, "not the password at all", client())))
                    .isInstanceOf(SignInRefused.class);
        }
    }

    @Test
    @DisplayName("a sign-in is finished once: of eight with one token one gets a session")
    void attemptsAreUsedOnce() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        String attempt = prove(practice).attemptToken();
        List<Together.Result<OpenedSession>> results =
                Together.run(8, i -> () -> asVisitor(() -> signIn.finish(attempt, client())));
        assertThat(results.stream().filter(result -> result.refusal() == null)).hasSize(1);
        assertThat(results.stream().map(Together.Result::refusal).filter(refusal -> refusal != null))
                .hasSize(7)
                .hasOnlyElementsOfType(SignInTookTooLong.class);
    }

    @Test
    @Tag("ASVS-2.3.1")
    @DisplayName("an attempt is no session, and a session's token is no attempt")
    void attemptsAreNoSessions() {
        APractice.Opened practice = aPractice.open(0);
        String attempt = prove(practice).attemptToken();
        assertThatThrownBy(() -> asVisitor(() -> sessions.check(attempt, true))).isInstanceOf(SignedOut.class);
        OpenedSession opened = open(practice);
        assertThatThrownBy(() -> asVisitor(() -> signIn.due(opened.sessionToken())))
                .isInstanceOf(SignInTookTooLong.class);
    }

    @Test
    @DisplayName("an attempt that waited five minutes is over")
    void attemptsExpire() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        String attempt = prove(practice).attemptToken();
        database.change(
                null,
                "update sign_in_attempt set expires_at = expires_at - interval '5 minutes' where account_id = ?",
                practice.account());
        assertThatThrownBy(() -> asVisitor(() -> signIn.finish(attempt, client())))
                .isInstanceOf(SignInTookTooLong.class);
    }

    @Test
    @Tag("ASVS-7.3.1")
    @DisplayName(
            "IDL-2 IDL-7 after 60 minutes without activity the session is over; what a page asks by itself does not count")
    void idle() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        OpenedSession opened = open(practice);
        back(practice, "50 minutes");
        check(opened, false);
        back(practice, "9 minutes");
        check(opened, false);
        back(practice, "2 minutes");
        assertThatThrownBy(() -> check(opened, true))
                .isInstanceOfSatisfying(
                        SignedOut.class, over -> assertThat(over.reason()).isEqualTo(SignedOut.Reason.IDLE));
        assertThatThrownBy(() -> check(opened, true)).isInstanceOf(SignedOut.class);
    }

    @Test
    @Tag("ASVS-7.3.2")
    @DisplayName("IDL-2 activity keeps a session, for twelve hours at most")
    void activity() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        OpenedSession opened = open(practice);
        back(practice, "50 minutes");
        check(opened, true);
        back(practice, "50 minutes");
        check(opened, true);
        database.change(
                null,
                "update sign_in_session set expires_at = expires_at - interval '12 hours' where account_id = ?",
                practice.account());
        assertThatThrownBy(() -> check(opened, true))
                .isInstanceOfSatisfying(
                        SignedOut.class, over -> assertThat(over.reason()).isEqualTo(SignedOut.Reason.TOO_OLD));
    }

    @Test
    @DisplayName("a session ended elsewhere opens nothing from the next request on; nobody ends another person's")
    void ending() {
        APractice.Opened practice = aPractice.open(0);
        APractice.Opened stranger = aPractice.open(0);
        OpenedSession here = open(practice);
        OpenedSession there = open(practice);
        UUID thereId = check(there, true).id();
        assertThat(Callers.get(practice.owner(), sessions::mine)).hasSize(2);
        assertThatThrownBy(() -> Callers.run(stranger.owner(), () -> sessions.end(thereId)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Callers.run(stranger.owner(), () -> sessions.endAllOf(practice.account())))
                .isInstanceOf(NotFound.class);
        check(there, true);
        Callers.run(practice.owner(), () -> sessions.endOthers(here.sessionToken()));
        check(here, true);
        assertThatThrownBy(() -> check(there, true)).isInstanceOf(SignedOut.class);
        Callers.run(practice.owner(), () -> sessions.end(check(here, true).id()));
        assertThatThrownBy(() -> check(here, true)).isInstanceOf(SignedOut.class);
    }

    @Test
    @Tag("ASVS-7.2.2")
    @DisplayName("the database holds no token, only hashes")
    void noTokenIsKept() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        String attempt = prove(practice).attemptToken();
        OpenedSession opened = open(practice);
        for (String token : List.of(attempt, opened.sessionToken())) {
            assertThat(database.count(
                            null,
                            "select (select count(*) from sign_in_session s where s::text like '%' || ? || '%')"
                                    + " + (select count(*) from sign_in_attempt a where a::text like '%' || ? || '%')",
                            token,
                            token))
                    .isZero();
        }
    }

    private SignInOutcome prove(APractice.Opened practice) {
        return asVisitor(() -> signIn.signIn(email(practice), PASSWORD, client()));
    }

    private OpenedSession open(APractice.Opened practice) {
        String attempt = prove(practice).attemptToken();
        return asVisitor(() -> signIn.finish(attempt, client()));
    }

    private LiveSession check(OpenedSession opened, boolean activity) {
        return asVisitor(() -> sessions.check(opened.sessionToken(), activity));
    }

    /** Lets the last activity be longer ago. */
    private void back(APractice.Opened practice, String time) throws Exception {
        database.change(
                null,
                "update sign_in_session set last_active_at = last_active_at - cast(? as interval) where account_id = ?",
                time,
                practice.account());
    }

    private static String email(APractice.Opened practice) {
        return "owner-" + practice.id() + "@practice.example";
    }

    private static Client client() {
        return new Client("192.0.2.17", "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36", null);
    }

    private static <T> T asVisitor(Supplier<T> act) {
        return Callers.get(Caller.visitor("192.0.2.17"), act);
    }
}
