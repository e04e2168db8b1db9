package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.shared.NotFound;
import health.praxis.signin.Client;
import health.praxis.signin.EmailChange;
import health.praxis.signin.LinkOver;
import health.praxis.signin.OpenedSession;
import health.praxis.signin.OwnPassword;
import health.praxis.signin.PasswordReset;
import health.praxis.signin.PasswordReused;
import health.praxis.signin.SignIn;
import health.praxis.signin.SignInOutcome;
import health.praxis.signin.SignInRefused;
import health.praxis.signin.SignInSessions;
import health.praxis.signin.SignInStep;
import health.praxis.signin.SignedOut;
import health.praxis.signin.TooManyAttempts;
import health.praxis.signin.WeakPassword;
import health.praxis.signin.WrongPassword;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How often one may try, and how a password is replaced. */
@ExtendWith(ArquillianExtension.class)
class PasswordsIT extends HouseDeployment {

    private static final String PASSWORD = "quiet river behind the hill";
    private static final String NEXT = "eleven lamps over water";
    private static final Pattern KEY = Pattern.compile("\\?key=([\\w-]+)");

    private final SandboxControl sandbox = new SandboxControl();

    /** Each test comes from an address of its own, since failures are counted by address too. */
    private String address = anAddress();

    @Inject
    private APractice aPractice;

    @Inject
    private Database database;

    @Inject
    private SignIn signIn;

    @Inject
    private SignInSessions sessions;

    @Inject
    private PasswordReset reset;

    @Inject
    private OwnPassword ownPassword;

    @Inject
    private EmailChange emailChange;

    @Test
    @Tag("ASVS-6.3.1")
    @DisplayName("LOG-8 of a hundred tries at once at most ten are looked at, whether or not the account exists")
    void parallelTries() throws Exception {
        for (String email : List.of(email(aPractice.open(0)), "nobody-" + UUID.randomUUID() + "@practice.example")) {
            address = anAddress();
            List<Together.Result<SignInOutcome>> results = Together.run(
                    100, i -> () -> asVisitor(() -> signIn.signIn(email, "wrong password " + i, client(null))));
            assertThat(results.stream().filter(result -> result.refusal() instanceof SignInRefused))
                    .hasSizeBetween(1, 10);
            assertThat(results.stream()
                            .filter(result -> !(result.refusal() instanceof SignInRefused)
                                    && !(result.refusal() instanceof TooManyAttempts)))
                    .isEmpty();
        }
    }

    @Test
    @Tag("ASVS-6.3.5")
    @DisplayName(
            "LOG-8 who locks an account from outside does not keep out its owner's known device, and the owner is told")
    void lockoutIsNoWeapon() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        String device = open(practice, PASSWORD, null).deviceToken();
        lockFromOutside(email(practice));
        assertThatThrownBy(() -> prove(practice, PASSWORD, null)).isInstanceOf(TooManyAttempts.class);
        assertThat(prove(practice, PASSWORD, device).due()).isEmpty();
        assertThat(open(practice, PASSWORD, device).deviceToken()).isNull();
        eventually(() -> mails(practice, "paused"), letters -> letters.size() == 1);
        assertThatThrownBy(() -> prove(practice, PASSWORD, "a token that somebody made up"))
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    @Tag("ASVS-6.4.1")
    @DisplayName("LOG-5 LOG-6 a reset link works once, in whatever order eight come with it, and ends all sessions")
    void resetOnce() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        OpenedSession session = open(practice, PASSWORD, null);
        String key = resetKey(practice);
        asVisitor(() -> {
            reset.look(key);
            return null;
        });
        assertThatThrownBy(() -> use(key, "Password1234")).isInstanceOf(WeakPassword.class);
        List<Together.Result<Object>> results = Together.run(8, i -> () -> use(key, NEXT + " " + i));
        assertThat(results.stream().filter(result -> result.refusal() == null)).hasSize(1);
        assertThat(results.stream().map(Together.Result::refusal).filter(refusal -> refusal != null))
                .hasOnlyElementsOfType(LinkOver.class);
        assertThatThrownBy(() -> asVisitor(() -> sessions.check(session.sessionToken(), true)))
                .isInstanceOf(SignedOut.class);
        assertThatThrownBy(() -> prove(practice, PASSWORD, null)).isInstanceOf(SignInRefused.class);
    }

    @Test
    @Tag("ASVS-6.4.1")
    @DisplayName("LOG-6 a link is over after 60 minutes, and leads to the installation's own address")
    void resetExpires() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        String key = resetKey(practice);
        assertThat(mails(practice, "new password").get(0).getString("text"))
                .contains(System.getenv("PRAXIS_PUBLIC_URL"));
        database.change(
                null,
                "update account_link set expires_at = expires_at - interval '60 minutes' where account_id = ?",
                practice.account());
        assertThatThrownBy(() -> use(key, NEXT)).isInstanceOf(LinkOver.class);
        assertThat(prove(practice, PASSWORD, null).due()).isEmpty();
    }

    @Test
    @Tag("ASVS-2.4.1")
    @DisplayName(
            "LOG-5 twenty requests bring five letters at most, to an unknown address none, and nothing tells them apart")
    void resetLimits() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        String unknown = "nobody-" + practice.id() + "@practice.example";
        for (int i = 0; i < 8; i++) {
            ask(email(practice), client(null));
            ask(unknown, client(null));
        }
        assertThat(database.count(null, "select count(*) from account_link where account_id = ?", practice.account()))
                .isEqualTo(5);
        eventually(() -> mails(practice, "new password"), letters -> letters.size() == 5);
        assertThat(sandbox.mails(unknown)).isEmpty();
    }

    @Test
    @Tag("ASVS-6.3.8")
    @DisplayName("LOG-5 an unknown address takes the time that a known one takes")
    void sameTime() {
        APractice.Opened practice = aPractice.open(0);
        // In turns, and the quickest of each: whatever else the machine does only makes a try longer.
        double known = Double.MAX_VALUE;
        double unknown = Double.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            known = Math.min(known, signInTime("owner-" + practice.id() + "@practice.example", i));
            unknown = Math.min(unknown, signInTime("nobody-" + UUID.randomUUID() + "@practice.example", i));
        }
        assertThat(known / unknown).isBetween(0.5, 2.0);
    }

    @Test
    @Tag("ASVS-6.4.6")
    @DisplayName("LOG-4 a reset for another user asks for the own password and reaches nobody outside the group")
    void resetForAnother() {
        APractice.Opened practice = aPractice.open(0);
        APractice.Opened stranger = aPractice.open(0);
        assertThatThrownBy(() ->
                        Callers.run(practice.owner(), () -> reset.startFor(practice.account(), "not my password here")))
                .isInstanceOf(WrongPassword.class);
        assertThatThrownBy(() -> Callers.run(practice.owner(), () -> reset.startFor(stranger.account(), PASSWORD)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("ASVS-6.4.1")
    @DisplayName("ORG-9 IDL-6 a temporary password is replaced at the first sign-in, by one that was not used before")
    void temporary() {
        String email = "new-" + UUID.randomUUID() + "@practice.example";
        Callers.get(
                Caller.platform(null, null),
                () -> signIn.createAccountWithTemporaryPassword(email, PASSWORD.toCharArray()));
        SignInOutcome proved = asVisitor(() -> signIn.signIn(email, PASSWORD, client(null)));
        assertThat(proved.due()).containsExactly(SignInStep.NEW_PASSWORD);
        assertThatThrownBy(() -> asVisitor(() -> signIn.finish(proved.attemptToken(), client(null))))
                .isInstanceOf(health.praxis.signin.SignInUnfinished.class);
        assertThatThrownBy(() -> newPassword(proved, PASSWORD)).isInstanceOf(PasswordReused.class);
        newPassword(proved, NEXT);
        assertThat(asVisitor(() -> signIn.finish(proved.attemptToken(), client(null)))
                        .sessionToken())
                .isNotBlank();
        assertThat(asVisitor(() -> signIn.signIn(email, NEXT, client(null))).due())
                .isEmpty();
    }

    @Test
    @Tag("ASVS-6.2.2")
    @Tag("ASVS-6.2.3")
    @Tag("ASVS-7.4.3")
    @Tag("ASVS-7.5.1")
    @DisplayName("LOG-3 changing the own password asks for the present one and signs the other devices out")
    void ownPassword() {
        APractice.Opened practice = aPractice.open(0);
        OpenedSession here = open(practice, PASSWORD, null);
        OpenedSession there = open(practice, PASSWORD, null);
        assertThatThrownBy(() -> Callers.run(
                        practice.owner(), () -> ownPassword.change(here.sessionToken(), "some other words here", NEXT)))
                .isInstanceOf(WrongPassword.class);
        Callers.run(practice.owner(), () -> ownPassword.change(here.sessionToken(), PASSWORD, NEXT));
        asVisitor(() -> sessions.check(here.sessionToken(), true));
        assertThatThrownBy(() -> asVisitor(() -> sessions.check(there.sessionToken(), true)))
                .isInstanceOf(SignedOut.class);
    }

    @Test
    @Tag("ASVS-7.5.1")
    @DisplayName("LOG-9 the e-mail changes once the present and the new address have both confirmed")
    void emailChange() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        String next = "moved-" + practice.id() + "@practice.example";
        Callers.run(practice.owner(), () -> emailChange.ask(next, PASSWORD));
        String old = key(letter(email(practice), "Confirm"));
        String fresh = key(letter(next, "Confirm"));
        assertThat(asVisitor(() -> emailChange.confirm(fresh))).isFalse();
        assertThatThrownBy(() -> asVisitor(() -> emailChange.confirm(fresh))).isInstanceOf(LinkOver.class);
        assertThat(prove(practice, PASSWORD, null).due()).isEmpty();
        assertThat(asVisitor(() -> emailChange.confirm(old))).isTrue();
        assertThat(asVisitor(() -> signIn.signIn(next, PASSWORD, client(null))).due())
                .isEmpty();
        assertThatThrownBy(() -> prove(practice, PASSWORD, null)).isInstanceOf(SignInRefused.class);
    }

    /** Ten failures, with the pauses between them taken out. */
    private void lockFromOutside(String email) throws Exception {
        for (int i = 0; i < 10; i++) {
            database.change(
                    null,
                    "update sign_in_counter set last_at = last_at - interval '5 minutes'"
                            + " where blocked_until is null and failures between 5 and 9");
            assertThatThrownBy(() -> asVisitor(() -> signIn.signIn(email, "not the password here", client(null))))
                    .isInstanceOf(SignInRefused.class);
        }
    }

    private void ask(String email, Client client) {
        asVisitor(() -> {
            reset.ask(email, client);
            return null;
        });
    }

    private String resetKey(APractice.Opened practice) throws Exception {
        ask(email(practice), client(null));
        return key(letter(email(practice), "new password"));
    }

    private Object use(String key, String next) {
        return asVisitor(() -> {
            reset.reset(key, next);
            return key;
        });
    }

    private void newPassword(SignInOutcome proved, String next) {
        asVisitor(() -> {
            signIn.newPassword(proved.attemptToken(), next);
            return null;
        });
    }

    private List<JsonObject> mails(APractice.Opened practice, String subject) throws Exception {
        return mails(email(practice), subject);
    }

    private List<JsonObject> mails(String to, String subject) throws Exception {
        JsonArray all = sandbox.mails(to);
        return all.getValuesAs(JsonObject.class).stream()
                .filter(mail -> mail.getString("subject").contains(subject))
                .toList();
    }

    private JsonObject letter(String to, String subject) throws Exception {
        return eventually(() -> mails(to, subject), letters -> !letters.isEmpty())
                .get(0);
    }

    private static String key(JsonObject letter) {
        Matcher key = KEY.matcher(letter.getString("text"));
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private long signInTime(String email, int i) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> asVisitor(
                        () -> signIn.signIn(email, "not the password here", new Client("203.0.113." + i, "", null))))
                .isInstanceOf(SignInRefused.class);
        return System.nanoTime() - start;
    }

    /** Of four: more would be slowed down. */
    private SignInOutcome prove(APractice.Opened practice, String password, String device) {
        return asVisitor(() -> signIn.signIn(email(practice), password, client(device)));
    }

    private OpenedSession open(APractice.Opened practice, String password, String device) {
        String attempt = prove(practice, password, device).attemptToken();
        return asVisitor(() -> signIn.finish(attempt, client(device)));
    }

    private static String email(APractice.Opened practice) {
        return "owner-" + practice.id() + "@practice.example";
    }

    private Client client(String device) {
        return new Client(address, "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0", device);
    }

    private static String anAddress() {
        return "2001:db8::" + UUID.randomUUID().toString().substring(0, 4) + ":"
                + UUID.randomUUID().toString().substring(0, 4);
    }

    private static <T> T asVisitor(Supplier<T> act) {
        return Callers.get(Caller.visitor("192.0.2.18"), act);
    }
}
