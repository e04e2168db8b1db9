package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.signin.Client;
import health.praxis.signin.CodeRefused;
import health.praxis.signin.FactorMethod;
import health.praxis.signin.OpenedSession;
import health.praxis.signin.OwnSecondFactors;
import health.praxis.signin.SecondFactorCheck;
import health.praxis.signin.SecondFactorSetUp;
import health.praxis.signin.SignIn;
import health.praxis.signin.SignInOutcome;
import health.praxis.signin.SignInStep;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People with second factors, for tests against the real database, mailbox and phone. */
abstract class WithSecondFactors extends HouseDeployment {

    static final String PASSWORD = "quiet river behind the hill";
    static final Client HERE = new Client("127.0.0.1", "", null);
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    /** Somebody with an authenticator app. */
    record Person(UUID account, String email, Authenticator app, List<String> recoveryCodes) {}

    final SandboxControl sandbox = new SandboxControl();

    @Inject
    SignIn signIn;

    @Inject
    SecondFactorCheck check;

    @Inject
    SecondFactorSetUp setUp;

    @Inject
    OwnSecondFactors own;

    @Inject
    APractice aPractice;

    @Inject
    Database database;

    @Inject
    Clock clock;

    Person person() {
        String email = "second-" + UUID.randomUUID() + "@practice.example";
        UUID account = Callers.get(
                Caller.platform(null, "127.0.0.1"), () -> signIn.createAccount(email, PASSWORD.toCharArray()));
        return new Person(account, email, null, List.of());
    }

    Person withApp() {
        Person person = person();
        String attempt = attempt(person.email());
        Authenticator app = new Authenticator(
                visitor(() -> setUp.begin(attempt, FactorMethod.APP, null)).secret());
        // The step before, so that the present one can still be used.
        List<String> codes =
                visitor(() -> setUp.confirm(attempt, FactorMethod.APP, app.code(clock.instant(), -1), null));
        return new Person(person.account(), person.email(), app, codes);
    }

    Authenticator addApp(String attempt) {
        Authenticator app = new Authenticator(
                visitor(() -> setUp.begin(attempt, FactorMethod.APP, null)).secret());
        visitor(() -> setUp.confirm(attempt, FactorMethod.APP, app.code(clock.instant(), -1), null));
        return app;
    }

    UUID rule(Person person, String mode, String method) throws Exception {
        UUID practice = UUID.randomUUID();
        database.change(
                null,
                "insert into sign_in_rule (practice_id, idle_minutes, second_factor, mandated_method, login_alert)"
                        + " values (?, 60, ?, ?, false)",
                practice,
                mode,
                method);
        database.change(
                null, "insert into sign_in_member (account_id, practice_id) values (?, ?)", person.account(), practice);
        return practice;
    }

    String attempt(Person person) {
        return attempt(person.email());
    }

    String attempt(String email) {
        return visitor(() -> signIn.signIn(email, PASSWORD, HERE)).attemptToken();
    }

    List<SignInStep> signInDue(String email) {
        return signInDue(email, HERE);
    }

    List<SignInStep> signInDue(String email, Client client) {
        SignInOutcome outcome = visitor(() -> signIn.signIn(email, PASSWORD, client));
        return outcome.due();
    }

    void prove(String attempt, String code) {
        proveBy(FactorMethod.APP, attempt, code);
    }

    void proveBy(FactorMethod method, String attempt, String code) {
        visitor(() -> {
            check.prove(attempt, method, code);
            return null;
        });
    }

    void assertRefused(String attempt, String code) {
        assertThatThrownBy(() -> prove(attempt, code)).isInstanceOf(CodeRefused.class);
    }

    OpenedSession finish(String attempt) {
        return visitor(() -> signIn.finish(attempt, HERE));
    }

    /** The code in the newest of so many e-mails with one. */
    String mailed(String email, int howMany) throws Exception {
        List<String> codes = eventually(
                () -> sandbox.mails(email).getValuesAs(JsonObject.class).stream()
                        .map(mail -> mail.getString("subject"))
                        .filter(subject -> CODE.matcher(subject).find())
                        .map(WithSecondFactors::code)
                        .toList(),
                found -> found.size() == howMany);
        return codes.get(howMany - 1);
    }

    static String subjects(JsonArray mails) {
        return mails.getValuesAs(JsonObject.class).stream()
                .map(mail -> mail.getString("subject"))
                .toList()
                .toString();
    }

    static String code(String text) {
        Matcher code = CODE.matcher(text);
        assertThat(code.find()).as(text).isTrue();
        return code.group();
    }

    static <T> T visitor(Supplier<T> act) {
        return Callers.get(Caller.visitor("127.0.0.1"), act);
    }

    /** As the person is seen once signed in, whatever the practice. */
    static <T> T as(Person person, Supplier<T> act) {
        return Callers.get(Caller.platform(person.account(), "127.0.0.1"), act);
    }
}
