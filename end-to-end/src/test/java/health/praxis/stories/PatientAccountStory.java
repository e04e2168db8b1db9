package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;

@Order(96)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("A patient has an account of their own")
class PatientAccountStory {

    private static final String EMAIL = "odette.pretend@home.example";
    private static final String PASSWORD = "eleven orange kites";
    private static final String NEXT = "twelve orange kites";

    private static Authenticator app;

    private final Installation installation = Installation.running();
    private final Browser phone = Browser.phone("Odette");

    @Test
    @Order(1)
    @DisplayName(
            "LOG-12 LOG-13 from the home page to the dashboard: sign up, confirm by the link, which works once, sign in")
    void signsUp() {
        phone.open(installation.console(""));
        assertThat(phone.path()).isEqualTo("/home");
        Accessibility.check(phone);
        Screens.take(phone, "home");
        phone.click(By.cssSelector("a[href='/portal/sign-up']"));
        signUp("password1234");
        phone.reads("too easy to guess");
        assertThat(phone.see(By.id("signUp:email")).getDomProperty("value")).isEqualTo(EMAIL);
        Accessibility.check(phone);
        signUp(PASSWORD);
        phone.reads("on its way to " + EMAIL);
        Accessibility.check(phone);
        Screens.take(phone, "portal-signed-up");

        signIn(PASSWORD);
        phone.reads("do not belong together");
        String link = mailedLink("Confirm your email address");
        assertThat(link).startsWith(installation.portal("sign-up/confirm").toString());
        phone.open(URI.create(link));
        Accessibility.check(phone);
        phone.click(By.id("confirm:act"));
        phone.reads("Your account is open");
        Accessibility.check(phone);
        phone.click(By.id("signIn"));
        signInHere(PASSWORD);
        Wait.until("Odette is in", () -> phone.path().equals("/portal/dashboard"));
        phone.reads("No practice is linked to your account yet");
        Accessibility.check(phone);
        Screens.take(phone, "portal-dashboard");

        phone.open(URI.create(link));
        phone.reads("no longer works");
        Accessibility.check(phone);
    }

    @Test
    @Order(2)
    @DisplayName("TFA-11 a patient adds a second step, and is asked for it at the next sign-in")
    void secondStep() {
        phone.open(installation.portal("account"));
        Accessibility.check(phone);
        Screens.take(phone, "portal-account");
        phone.click(By.id("factors:change"));
        phone.type(By.id("factors:password"), PASSWORD);
        phone.click(By.id("factors:unlock"));
        phone.click(By.id("factors:add"));
        phone.click(By.cssSelector(".method-APP"));
        app = new Authenticator(phone.see(By.cssSelector(".secret")).getText());
        Accessibility.check(phone);
        phone.type(By.id("factors:newCode"), app.code(installation.serverTime(), 0));
        phone.click(By.id("factors:confirm"));
        phone.reads("If you lose your second step");
        Screens.take(phone, "portal-recovery-codes");
        phone.click(By.id("factors:kept"));
        phone.click(By.id("factors:done"));
        phone.click(By.id("signOut"));
        Wait.until("Odette is out", () -> phone.path().equals("/portal/sign-in"));

        installation.pass(Duration.ofSeconds(31));
        signInHere(PASSWORD);
        Wait.until("the code is asked for", () -> phone.path().equals("/portal/sign-in/code"));
        Accessibility.check(phone);
        phone.open(installation.portal("account"));
        Wait.until("nothing else opens", () -> phone.path().equals("/portal/sign-in"));
        signInHere(PASSWORD);
        byCode();
    }

    @Test
    @Order(3)
    @DisplayName(
            "LOG-5 LOG-14 a patient who forgot the password gets a link to the portal, and signs in with the code too")
    void forgotten() {
        phone.click(By.id("signOut"));
        phone.click(By.cssSelector("a[href$='/forgotten-password']"));
        phone.type(By.id("forgotten:email"), EMAIL);
        phone.click(By.id("forgotten:ask"));
        phone.reads("If that address has an account");
        String link = mailedLink("new password");
        assertThat(link).startsWith(installation.portal("reset-password").toString());
        phone.open(URI.create(link));
        phone.type(By.id("reset:next"), NEXT);
        phone.type(By.id("reset:again"), NEXT);
        phone.click(By.id("reset:save"));
        phone.reads("Sign in with the new one");
        installation.pass(Duration.ofSeconds(31));
        signInHere(NEXT);
        byCode();
    }

    @Test
    @Order(4)
    @DisplayName(
            "LOG-14 who signs in on the wrong page is told where to go: a patient at the console, a receptionist at the portal")
    void wrongDoor() {
        Browser desk = Browser.desk("Grace, forgetful");
        SignInPage.open(desk).signIn(EMAIL, NEXT);
        installation.pass(Duration.ofSeconds(31));
        desk.type(By.id("proof:code"), app.code(installation.serverTime(), 0));
        desk.click(By.id("proof:prove"));
        desk.reads("Sign in to the patient portal");

        Account grace = installation.account(Console.GRACE);
        desk.open(installation.portal("sign-in"));
        Screens.take(desk, "portal-sign-in");
        SignInPage.here(desk).signIn(grace);
        Wait.until("Grace is told", () -> desk.path().equals("/portal/sign-in/open"));
        desk.reads("This account is for the console");
        Accessibility.check(desk);
        Screens.take(desk, "portal-other-account");
        desk.open(installation.portal("dashboard"));
        Wait.until("the portal is closed to her", () -> desk.path().equals("/portal/sign-in"));
        SignInPage.here(desk).signIn(grace);
        desk.click(By.id("open:act"));
        Wait.until("Grace is in", () -> desk.path().equals("/portal/dashboard"));
        desk.click(By.id("signOut"));
    }

    private void signUp(String password) {
        phone.type(By.id("signUp:email"), EMAIL);
        phone.type(By.id("signUp:password"), password);
        phone.type(By.id("signUp:passwordAgain"), password);
        phone.click(By.id("signUp:act"));
    }

    private void signIn(String password) {
        phone.open(installation.portal("sign-in"));
        Accessibility.check(phone);
        signInHere(password);
    }

    private void signInHere(String password) {
        SignInPage.here(phone).signIn(EMAIL, password);
    }

    private void byCode() {
        phone.type(By.id("proof:code"), app.code(installation.serverTime(), 0));
        phone.click(By.id("proof:prove"));
        Wait.until("Odette is in", () -> phone.path().equals("/portal/dashboard"));
    }

    private String mailedLink(String subject) {
        return Wait.forValue(subject, () -> {
            List<String> links = installation.sandbox().mails(EMAIL).stream()
                    .filter(mail -> mail.subject().contains(subject))
                    .map(mail -> mail.links().get(0))
                    .toList();
            return links.isEmpty() ? null : links.get(links.size() - 1);
        });
    }
}
