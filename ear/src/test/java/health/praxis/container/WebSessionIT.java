package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.container.APractice.Opened;
import health.praxis.container.MatrixPractice.Staff;
import health.praxis.container.PlainBrowser.Answer;
import health.praxis.container.PlainBrowser.Form;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.AddUser;
import health.praxis.practice.Practices;
import health.praxis.practice.Role;
import health.praxis.shared.UserId;
import health.praxis.signin.Client;
import health.praxis.signin.FactorMethod;
import health.praxis.signin.SecondFactorSetUp;
import health.praxis.signin.SignIn;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The session of a browser, from the first page to its end: who knew an id before has nothing by it. */
@ExtendWith(ArquillianExtension.class)
class WebSessionIT extends WithBrowsers {

    private static final String COOKIE = "__Host-PRAXISCONSOLE";
    private static final String PASSWORD = MatrixArguments.PASSWORD;

    @Inject
    private SignIn signIn;

    @Inject
    private SecondFactorSetUp setUp;

    @Inject
    private Practices practices;

    @Inject
    private Clock clock;

    @Test
    @Tag("ASVS-7.2.4")
    @DisplayName(
            "SEC-1 an id planted before signing in is worth nothing afterwards, whether it was made up or given by us")
    void planted() throws Exception {
        Staff owner = prepared.owner(aPractice.open(0));
        PlainBrowser attacker = new PlainBrowser();
        attacker.get("/sign-in");
        for (String known : List.of(attacker.cookie(COOKIE), "made-up-by-somebody.praxis1", "")) {
            PlainBrowser victim = new PlainBrowser();
            victim.plant(COOKIE, known);
            victim.signIn(owner.email(), PASSWORD);
            assertThat(victim.get("/account").status()).isEqualTo(200);
            assertThat(victim.cookie(COOKIE)).isNotEqualTo(known);
            isNobody(known);
        }
        assertThat(attacker.get("/account").asksToSignIn()).isTrue();
    }

    @Test
    @Tag("ASVS-7.2.4")
    @DisplayName(
            "SEC-1 TFA-1 the session has another id after the password and after the code, and the earlier ones open nothing")
    void atTheSecondStep() throws Exception {
        Opened practice = aPractice.open(0);
        Staff staff = prepared.add(practice, Role.PRACTITIONER, AccessLevel.CLINICAL);
        Authenticator app = withApp(staff.email());
        PlainBrowser browser = new PlainBrowser();
        List<String> ids = new ArrayList<>();
        browser.get("/sign-in");
        ids.add(browser.cookie(COOKIE));
        assertThat(browser.signIn(staff.email(), PASSWORD).location()).endsWith("/sign-in/code");
        ids.add(browser.cookie(COOKIE));
        Form form = PlainBrowser.form(browser.get("/sign-in/code"), "proof");
        browser.post(
                "/sign-in/code", form.with("code", app.code(clock.instant(), 0)).adding("proof:prove", ""));
        assertThat(browser.get("/calendar").status()).isEqualTo(200);
        ids.add(browser.cookie(COOKIE));
        assertThat(ids).doesNotHaveDuplicates();
        isNobody(ids.get(0));
        isNobody(ids.get(1));
    }

    @Test
    @Tag("ASVS-7.2.4")
    @DisplayName(
            "SEC-1 ORG-4 the session has another id after the choice of another practice; the earlier one opens neither")
    void atThePracticeToggle() throws Exception {
        Opened first = aPractice.open(0);
        Opened second = aPractice.open(0);
        Staff owner = prepared.owner(first);
        UserId there = Callers.get(
                second.owner(),
                () -> practices.addUser(new AddUser(
                        owner.account(),
                        Role.ADMINISTRATOR,
                        AccessLevel.CLINICAL,
                        false,
                        null,
                        "Robin",
                        "There",
                        null,
                        null)));
        PlainBrowser browser = new PlainBrowser();
        browser.signIn(owner.email(), PASSWORD);
        enterFirstPractice(browser);
        String before = browser.cookie(COOKIE);
        Answer toggled = browser.post("/practice", new Form().adding("membership", there.toString()));
        if (toggled.status() != 302) {
            toggled = browser.post(
                    "/practice",
                    new Form().adding("membership", first.practitioner().toString()));
        }
        assertThat(toggled.location()).endsWith("/calendar");
        assertThat(browser.cookie(COOKIE)).isNotEqualTo(before);
        assertThat(browser.get("/account").status()).isEqualTo(200);
        isNobody(before);
    }

    @Test
    @Tag("ASVS-7.3.2")
    @DisplayName("IDL-2 LOG-3 after twelve hours the session is over however busy it was, and the sign-in page says so")
    void twelveHours() throws Exception {
        Opened practice = aPractice.open(0);
        PlainBrowser browser = ownersBrowser(practice);
        move(practice, "11 hours 59 minutes");
        assertThat(browser.get("/account").status()).isEqualTo(200);
        move(practice, "1 minute");
        Answer answer = browser.get("/account");
        assertThat(answer.asksToSignIn()).isTrue();
        assertThat(answer.location()).contains("ended=TOO_OLD");
        assertThat(browser.get("/account").asksToSignIn()).isTrue();
    }

    @Test
    @Tag("ASVS-7.4.1")
    @Tag("ASVS-7.4.3")
    @Tag("ASVS-7.5.2")
    @DisplayName("LOG-3 signing the other devices out takes the password, and holds from their very next request")
    void revoked() throws Exception {
        Opened practice = aPractice.open(0);
        PlainBrowser here = ownersBrowser(practice);
        PlainBrowser there = ownersBrowser(practice);
        Form form = PlainBrowser.form(here.get("/account"), "sessions");
        here.ajax("/account", form.byAjax("sessions", "endOthers"));
        here.ajax("/account", form.with("proof", "not my password").byAjax("sessions", "endOthers"));
        assertThat(there.get("/account").status()).isEqualTo(200);
        here.ajax("/account", form.with("proof", PASSWORD).byAjax("sessions", "endOthers"));
        assertThat(there.get("/account").asksToSignIn()).isTrue();
        assertThat(here.get("/account").status()).isEqualTo(200);
    }

    @Test
    @Tag("ASVS-7.4.2")
    @Tag("ASVS-8.3.2")
    @DisplayName("ORG-15 ACC-5 who is deactivated, or given less, has less at their very next request")
    void givenLess() throws Exception {
        Opened practice = aPractice.open(0);
        Staff manager = prepared.add(practice, Role.ADMINISTRATOR, AccessLevel.FULL);
        PlainBrowser browser = signedIn(manager);
        assertThat(browser.get("/settings/users/new").status()).isEqualTo(200);
        prepared.give(
                practice,
                manager,
                new health.praxis.practice.UserSettings(
                        false,
                        java.util.Set.of(health.praxis.practice.Module.SETTINGS),
                        false,
                        false,
                        false,
                        false,
                        false,
                        false));
        assertThat(browser.get("/settings/users/new").status()).isEqualTo(404);
        prepared.deactivate(practice, manager);
        assertThat(browser.get("/account").asksToSignIn()).isTrue();
    }

    @Test
    @Tag("ASVS-7.4.1")
    @DisplayName("LOG-2 signing out ends the session on the server: the cookie kept opens nothing")
    void signedOut() throws Exception {
        PlainBrowser browser = ownersBrowser(aPractice.open(0));
        String kept = browser.cookie(COOKIE);
        browser.post("/sign-out", new Form());
        isNobody(kept);
    }

    private static void isNobody(String sessionId) throws Exception {
        PlainBrowser other = new PlainBrowser();
        other.plant(COOKIE, sessionId);
        assertThat(other.get("/account").asksToSignIn()).isTrue();
    }

    /** Works in several practices, so is asked which; the page's first choice is as good as any. */
    private static void enterFirstPractice(PlainBrowser browser) throws Exception {
        Answer page = browser.get("/sign-in/practice");
        java.util.regex.Matcher link =
                java.util.regex.Pattern.compile("\\{'(signIn:[^']+)'").matcher(page.body());
        assertThat(link.find()).as(page.body()).isTrue();
        Form form = PlainBrowser.form(page, "signIn").adding(link.group(1), link.group(1));
        assertThat(browser.post("/sign-in/practice", form).status()).isEqualTo(302);
    }

    private Authenticator withApp(String email) {
        Client client = new Client("192.0.2.95", "web session", null);
        return Callers.get(Caller.visitor("192.0.2.95"), () -> {
            String attempt = signIn.signIn(email, PASSWORD, client).attemptToken();
            Authenticator app = new Authenticator(
                    setUp.begin(attempt, FactorMethod.APP, null).secret());
            setUp.confirm(attempt, FactorMethod.APP, app.code(clock.instant(), -1), null);
            return app;
        });
    }

    /** Lets the session be older; it was used just now. */
    private void move(Opened practice, String time) throws Exception {
        database.change(
                null,
                "update sign_in_session set expires_at = expires_at - cast(? as interval) where account_id = ?",
                time,
                practice.account());
    }
}
