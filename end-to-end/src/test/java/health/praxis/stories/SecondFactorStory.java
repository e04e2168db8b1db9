package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

@Order(30)
@DisplayName("A second step at sign-in")
class SecondFactorStory {

    /** Runs the installation, so a second step is demanded of her. */
    private static final String ODILE = PlatformAdministrator.ODILE;

    private static final By CODE = By.id("proof:code");
    private static final By PROVE = By.id("proof:prove");
    private static final Pattern SIX_DIGITS = Pattern.compile("\\b\\d{6}\\b");
    private static final Pattern PAGE = Pattern.compile("<url-pattern>(/[^<*]*)</url-pattern>");

    /** Pages for people who cannot sign in; they show nothing of anybody. */
    private static final Set<String> OPEN_TO_ALL = Set.of(
            "beside",
            "home",
            "forgotten-password",
            "reset-password",
            "confirm-email",
            "privacy",
            ".well-known/security.txt",
            "register",
            "register/confirm",
            "platform/sign-in");

    private static List<String> recoveryCodes;

    private final Installation installation = Installation.running();
    private final Browser odile = Browser.desk(ODILE);

    @Test
    @Order(1)
    @Tag("ASVS-6.6.1")
    @DisplayName("TFA-4 whoever runs the installation is led to set-up after the password, and nothing else opens")
    void ledToSetUp() throws IOException {
        signIn();
        odile.reads("Add a second step");
        odile.reads("Weakest");
        Accessibility.check(odile);
        Screens.take(odile, "second-factor-choose");
        assertClosed();
    }

    @Test
    @Order(2)
    @DisplayName("TFA-1 TFA-2 an app is connected by a QR code or a typed key, and counts once its code was typed")
    void connectsAnApp() {
        odile.click(By.cssSelector(".method-APP"));
        PlatformAdministrator.app =
                new Authenticator(odile.see(By.cssSelector(".secret")).getText());
        assertThat(odile.see(By.cssSelector("svg.qr")).getSize().getWidth()).isGreaterThan(180);
        odile.type(By.id("setUp:newCode"), "000000");
        odile.click(By.id("setUp:confirm"));
        odile.reads("That code is not right");
        Accessibility.check(odile);
        Screens.take(odile, "second-factor-app");
        odile.type(By.id("setUp:newCode"), PlatformAdministrator.app.code(installation.serverTime(), 0));
        odile.click(By.id("setUp:confirm"));
        odile.reads("Keep your recovery codes");
        recoveryCodes = odile.all(By.cssSelector(".codes li")).stream()
                .map(WebElement::getText)
                .toList();
        assertThat(recoveryCodes).hasSize(10).doesNotHaveDuplicates();
        Accessibility.check(odile);
        Screens.take(odile, "second-factor-recovery-codes");
        odile.click(By.id("setUp:kept"));
        Wait.until("she is in", () -> odile.path().equals("/platform/practices"));
    }

    @Test
    @Order(3)
    @Tag("ASVS-2.3.1")
    @DisplayName(
            "TFA-12 at the next sign-in the app's code is asked for, a wrong one says so, and a half-signed-in person opens nothing")
    void signsInByTheApp() throws IOException {
        installation.pass(Duration.ofSeconds(31));
        leave();
        signIn();
        odile.see(CODE);
        assertThat(odile.see(CODE).getDomAttribute("autocomplete")).isEqualTo("one-time-code");
        assertThat(odile.see(CODE).getDomAttribute("inputmode")).isEqualTo("numeric");
        assertClosed();
        odile.type(CODE, "000000");
        odile.click(PROVE);
        odile.reads("Tries left: 4");
        Accessibility.check(odile);
        Screens.take(odile, "second-factor-code");
        assertThat(odile.sees(By.id("proof:remember"))).isFalse();
        odile.type(CODE, PlatformAdministrator.app.code(installation.serverTime(), 0));
        odile.click(PROVE);
        Wait.until("she is in", () -> odile.path().equals("/platform/practices"));
    }

    @Test
    @Order(4)
    @DisplayName("TFA-10 a recovery code lets in once")
    void recoveryCode() {
        leave();
        signIn();
        odile.see(CODE);
        byRecoveryCode(recoveryCodes.get(0).toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        Wait.until("she is in", () -> odile.path().equals("/platform/practices"));
        leave();
        signIn();
        byRecoveryCode(recoveryCodes.get(0));
        odile.reads("Tries left: 4");
        Screens.take(odile, "second-factor-recovery-code");
    }

    @Test
    @Order(5)
    @DisplayName("after five wrong codes it starts again with the password")
    void fiveTries() {
        leave();
        signIn();
        for (int left = 4; left >= 0; left--) {
            odile.type(CODE, "000000");
            odile.click(PROVE);
            odile.reads("Tries left: " + left);
        }
        odile.type(CODE, PlatformAdministrator.app.code(installation.serverTime(), 0));
        odile.click(PROVE);
        Wait.until("she is back at the password", () -> odile.path().equals("/platform/sign-in"));
        odile.leave();
    }

    @Test
    @Order(6)
    @DisplayName(
            "TFA-1 TFA-2 TFA-8 on the account page a code by email is set up after the password, spared on a remembered device, and removed again")
    void onTheAccountPage() {
        Console grace = Console.of(Console.GRACE);
        Browser browser = grace.browser();
        Account account = installation.account(Console.GRACE);
        grace.open("account");
        Screens.take(browser, "second-factor-account");
        browser.click(By.id("factors:change"));
        browser.type(By.id("factors:password"), account.password());
        browser.click(By.id("factors:unlock"));
        browser.click(By.id("factors:add"));
        int mailsBefore = codes(account.email()).size();
        browser.click(By.cssSelector(".method-EMAIL"));
        browser.type(By.id("factors:newCode"), mailedCode(account.email(), mailsBefore));
        browser.click(By.id("factors:confirm"));
        Wait.until(
                "ten recovery codes",
                () -> browser.all(By.cssSelector(".codes li")).size() == 10);
        Accessibility.check(browser);
        browser.click(By.id("factors:kept"));
        browser.reads("Recovery codes left: 10");
        Accessibility.check(browser);
        Screens.take(browser, "second-factor-account-change");
        rememberedDevice(browser, account);
        grace.open("account");
        installation.pass(Duration.ofSeconds(61));
        int mails = codes(account.email()).size();
        browser.click(By.id("factors:change"));
        browser.type(By.id("factors:password"), account.password());
        browser.click(By.id("factors:unlock"));
        browser.type(By.id("factors:code"), mailedCode(account.email(), mails));
        browser.click(By.id("factors:prove"));
        browser.click(By.cssSelector("button[aria-label='Remove: Code by email']"));
        browser.reads("You sign in with your password alone");
    }

    /** The first sign-in asks for a code and remembers the device, the second one skips it. */
    private void rememberedDevice(Browser browser, Account account) {
        installation.pass(Duration.ofSeconds(61));
        int mails = codes(account.email()).size();
        browser.driver().manage().deleteCookieNamed("__Host-PRAXISCONSOLE");
        SignInPage.open(browser).signIn(account);
        browser.type(CODE, mailedCode(account.email(), mails));
        browser.click(By.id("proof:remember"));
        browser.click(PROVE);
        Wait.until("in by the code", () -> browser.path().equals("/calendar"));
        browser.driver().manage().deleteCookieNamed("__Host-PRAXISCONSOLE");
        SignInPage.open(browser).signIn(account);
        Wait.until("in without a code", () -> browser.path().equals("/calendar"));
    }

    /** The code in the first e-mail after so many. */
    private String mailedCode(String email, int after) {
        return Wait.forValue("a code by email", () -> {
            List<String> codes = codes(email);
            return codes.size() > after ? codes.get(after) : null;
        });
    }

    private List<String> codes(String email) {
        return installation.sandbox().mails(email).stream()
                .map(mail -> SIX_DIGITS.matcher(mail.subject()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .toList();
    }

    private void byRecoveryCode(String code) {
        odile.click(By.id("proof:recovery"));
        odile.type(By.id("proof:recoveryCode"), code);
        odile.click(PROVE);
    }

    private void signIn() {
        PlatformAdministrator.password(odile);
    }

    /** The web session is forgotten, the device is the same. */
    private void leave() {
        odile.driver().manage().deleteCookieNamed("__Host-PRAXISCONSOLE");
    }

    /** Every page that the console has sends whoever is half signed in back to their step. */
    private void assertClosed() throws IOException {
        String cookie =
                odile.driver().manage().getCookieNamed("__Host-PRAXISCONSOLE").getValue();
        String step = odile.path();
        List<String> pages = pages();
        assertThat(pages).hasSizeGreaterThan(8).contains("calendar", "failures");
        for (String page : pages) {
            for (HttpRequest.Builder request : List.of(
                    HttpRequest.newBuilder(installation.console(page)).GET(),
                    HttpRequest.newBuilder(installation.console(page)).POST(HttpRequest.BodyPublishers.noBody()))) {
                HttpResponse<String> answer = Http.send(request.header("Cookie", "__Host-PRAXISCONSOLE=" + cookie));
                assertThat(answer.statusCode()).as(page).isBetween(300, 499);
                assertThat(answer.headers().firstValue("Location").orElse("/sign-in"))
                        .as(page)
                        .contains("/sign-in");
            }
        }
        odile.reload();
        Wait.until("she is still at her step", () -> odile.path().equals(step));
    }

    private static List<String> pages() throws IOException {
        Path descriptor =
                Path.of(System.getProperty("praxis.root", "..")).resolve("web-module/src/main/webapp/WEB-INF/web.xml");
        Stream<String> mapped = PAGE.matcher(Files.readString(descriptor))
                .results()
                .map(found -> found.group(1).substring(1))
                .filter(page -> !page.startsWith("sign-in") && !OPEN_TO_ALL.contains(page));
        return Stream.concat(mapped, Stream.of("calendar.xhtml", "nothing", "telehealth/enter", "WEB-INF/web.xml"))
                .toList();
    }
}
