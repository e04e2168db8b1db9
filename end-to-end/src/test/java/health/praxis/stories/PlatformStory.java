package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@Order(31)
@DisplayName("The platform administrator looks after practices and sees no patient")
class PlatformStory {

    private static final String PRACTICE = "Lantern Lane Psychology";
    private static final String OWNER = "petra@lanternlane.example";
    private static final String TEMPORARY = "nine copper kettles";
    private static final String OWN = "eleven paper boats";
    private static final String LEFT = "Left the hospital, asked for by Naomi Whitlock";
    private static final List<String> PATIENTS = List.of("Amelia", "Thornton", "Daniel", "Viktor");

    private final Installation installation = Installation.running();

    @Test
    @Order(1)
    @DisplayName("SEC-4 at the platform's sign-in a practice user is answered as somebody unknown")
    void practiceUsersAreUnknown() {
        Browser stranger = Browser.desk("Somebody at the platform's sign-in");
        stranger.open(installation.console("platform"));
        SignInPage page = SignInPage.here(stranger);
        assertThat(stranger.path()).isEqualTo("/platform/sign-in");
        Accessibility.check(stranger);
        Screens.take(stranger, "platform-sign-in");
        Account tomas = installation.account(Console.TOMAS);
        page.signIn(tomas);
        String known = SignInPage.here(stranger).refusal();
        PlatformAdministrator.password(stranger, new Account("", "", "nobody@harbourstreet.example", tomas.password()));
        assertThat(SignInPage.here(stranger).refusal()).isEqualTo(known);
        stranger.leave();
    }

    @Test
    @Order(2)
    @DisplayName(
            "LOG-11 she opens a practice; a refusal loses nothing that was typed; its owner gets an email and signs in")
    void opensAPractice() {
        Browser odile = PlatformAdministrator.signedIn();
        odile.reads("Harbour Street Allied Health");
        withoutPatients(odile, "platform-practices");
        odile.click(By.id("new"));
        odile.type(By.id("practice:name"), PRACTICE);
        odile.type(By.id("practice:phone"), "02 5550 7788");
        odile.type(By.id("practice:firstName"), "Petra");
        odile.type(By.id("practice:lastName"), "Lindgren");
        odile.type(By.id("practice:email"), OWNER);
        odile.type(By.id("practice:emailAgain"), "petra@elsewhere.example");
        odile.type(By.id("practice:password"), TEMPORARY);
        odile.type(By.id("practice:passwordAgain"), TEMPORARY);
        odile.click(By.id("practice:save"));
        odile.reads("typed twice");
        assertThat(odile.see(By.id("practice:name")).getDomProperty("value")).isEqualTo(PRACTICE);
        withoutPatients(odile, "platform-new");
        odile.type(By.id("practice:emailAgain"), OWNER);
        odile.type(By.id("practice:password"), TEMPORARY);
        odile.type(By.id("practice:passwordAgain"), TEMPORARY);
        odile.click(By.id("practice:save"));
        odile.reads(PRACTICE + " is open");
        odile.reads("Petra Lindgren");

        Wait.until(
                "the owner has the letter",
                () -> installation.sandbox().mails(OWNER).stream()
                        .anyMatch(mail -> mail.subject().contains(PRACTICE)));
        Browser petra = Browser.desk("Petra Lindgren");
        SignInPage.open(petra).signIn(OWNER, TEMPORARY);
        petra.type(By.id("newPassword:next"), OWN);
        petra.type(By.id("newPassword:again"), OWN);
        petra.click(By.id("newPassword:save"));
        Wait.until("Petra is in", () -> petra.path().equals("/calendar"));
        petra.reads(PRACTICE);
        petra.leave();
    }

    @Test
    @Order(3)
    @DisplayName(
            "ORG-18 she deactivates a practitioner with Full Access, who is signed out at once, takes her back and lowers her level")
    void deactivates() {
        Console naomi = Console.of(Console.NAOMI);
        makeFullAccess(naomi, "Lena Brandt");
        Console lena = Console.of("Lena Brandt");
        Browser odile = PlatformAdministrator.signedIn();
        open(odile, "Lena Brandt");
        withoutPatients(odile, "platform-user");
        odile.click(By.id("end:deactivate"));
        odile.reads("Say why");
        odile.type(By.id("end:reason"), LEFT);
        odile.click(By.id("end:deactivate"));
        odile.reads("is deactivated and signed out everywhere");
        withoutPatients(odile, "platform-practice");

        lena.open("calendar");
        Wait.until("Lena is signed out", () -> lena.browser().path().equals("/sign-in"));

        odile.click(By.xpath("//tr[contains(., 'Lena Brandt')]//a"));
        odile.click(By.id("back:reactivate"));
        odile.reads("is taken back");

        odile.click(By.xpath("//tr[contains(., 'Lena Brandt')]//a"));
        odile.type(By.id("level:reason"), "Has other tasks now");
        odile.click(By.id("level:lower"));
        odile.reads("Lena Brandt has a lower level now");
    }

    @Test
    @Order(4)
    @DisplayName("SEC-4 failures, jobs, health, queues, histories and keys name no patient")
    void failuresAndJobs() {
        Browser odile = PlatformAdministrator.signedIn();
        odile.click(By.linkText("Failures"));
        odile.reads("Messages that did not arrive");
        withoutPatients(odile, "platform-failures");
        odile.click(By.linkText("Jobs and health"));
        odile.reads("Handing over messages and work");
        withoutPatients(odile, "platform-jobs");
        odile.click(By.linkText("Installation"));
        odile.reads("Database migrations");
        odile.reads("Texts and emails to patients");
        odile.reads("The installation");
        odile.click(By.id("history:verify"));
        odile.reads("All histories are as they were written");
        withoutPatients(odile, "platform-installation");
        odile.click(By.linkText("Own account"));
        odile.reads("Recovery codes left");
        withoutPatients(odile, "platform-account");
    }

    @Test
    @Order(4)
    @DisplayName(
            "SEC-1 she makes a new key for the installation after a question; people with a second step still get in")
    void newKey() {
        Browser odile = PlatformAdministrator.signedIn();
        odile.open(installation.console("platform/installation"));
        By first = By.cssSelector("#keys\\:table_data tr:first-child");
        String before = odile.see(first).getText();
        odile.click(By.cssSelector("#keys\\:table_data tr:first-child button"));
        odile.reads("Make a new key");
        Wait.until("the question is open", () -> odile.see(By.id("newKey:act")).isDisplayed());
        Accessibility.check(odile);
        Screens.take(odile, "platform-new-key");
        odile.click(By.id("newKey:act"));
        Wait.until("a new key is in use", () -> !odile.see(first).getText().equals(before));
        odile.reads("Opens old values only");
        odile.run("arguments[0].scrollIntoView({block: 'center'})", odile.see(first));
        Accessibility.check(odile);
        Screens.take(odile, "platform-keys");
        odile.leave();
        assertThat(PlatformAdministrator.signedIn().path()).startsWith("/platform");
    }

    @Test
    @Order(5)
    @DisplayName(
            "SEC-4 to a practice's session the platform is a missing page, and the console is one to the platform's")
    void missingToOneAnother() {
        String odile = cookie(PlatformAdministrator.signedIn());
        String naomi = cookie(Console.of(Console.NAOMI).browser());
        HttpResponse<String> missing = get("nothing-here", naomi);
        assertThat(missing.statusCode()).isEqualTo(404);
        for (String page : List.of(
                "platform",
                "platform/practices",
                "platform/practices.xhtml",
                "platform/new",
                "platform/failures",
                "platform/jobs",
                "platform/installation",
                "platform/nothing")) {
            HttpResponse<String> answer = get(page, naomi);
            assertThat(answer.statusCode()).as(page).isEqualTo(404);
            assertThat(shown(answer)).as(page).isEqualTo(shown(missing));
        }
        for (String page : List.of(
                "calendar",
                "calendar.xhtml",
                "patients",
                "patients/profile",
                "failures",
                "credits",
                "settings/users",
                "settings/history",
                "telehealth/waiting-room",
                "notifications")) {
            HttpResponse<String> answer = get(page, odile);
            assertThat(answer.statusCode()).as(page).isEqualTo(404);
            assertThat(shown(answer)).as(page).isEqualTo(shown(get("nothing-here", odile)));
        }
        assertThat(get("platform/practices", odile).statusCode()).isEqualTo(200);
        Browser.desk(PlatformAdministrator.ODILE).leave();
    }

    @Test
    @Order(6)
    @DisplayName("LOG-11 where the installation allows it a practice registers itself, once the address is confirmed")
    void registersItself() {
        String email = "signe@ownstreet.example";
        Browser signe = Browser.desk("Signe Dahl");
        signe.open(installation.console("sign-in"));
        signe.click(By.id("register"));
        signe.type(By.id("register:name"), "Own Street Dietetics");
        signe.type(By.id("register:phone"), "02 5550 6677");
        signe.type(By.id("register:firstName"), "Signe");
        signe.type(By.id("register:lastName"), "Dahl");
        signe.type(By.id("register:email"), email);
        signe.type(By.id("register:emailAgain"), email);
        signe.type(By.id("register:password"), OWN);
        signe.type(By.id("register:passwordAgain"), OWN);
        Accessibility.check(signe);
        Screens.take(signe, "register");
        signe.click(By.id("register:act"));
        signe.reads("An email is on its way");
        Accessibility.check(signe);
        String link = Wait.forValue(
                "the link",
                () -> installation.sandbox().mails(email).stream()
                        .flatMap(mail -> mail.links().stream())
                        .filter(one -> one.contains("/register/confirm"))
                        .findFirst()
                        .orElse(null));
        signe.open(URI.create(link));
        signe.reads("Own Street Dietetics");
        Accessibility.check(signe);
        Screens.take(signe, "register-confirm");
        signe.click(By.id("confirm:act"));
        signe.reads("Your practice is open");
        signe.open(URI.create(link));
        signe.reads("This link no longer works");
        SignInPage.open(signe).signIn(email, OWN);
        Wait.until("Signe is in", () -> signe.path().equals("/calendar"));
        signe.reads("Own Street Dietetics");
        signe.leave();
    }

    /** What only Full Access users do: Lena, who has Clinical Access, gets Full Access. */
    private void makeFullAccess(Console by, String name) {
        Browser browser = by.browser();
        browser.open(installation.console("settings/users"));
        browser.click(By.xpath("//tr[contains(., '" + name + "')]//a"));
        browser.click(By.xpath("//label[contains(., 'Full Access')]"));
        browser.click(By.id("user:save"));
        browser.reads("The changes to " + name);
    }

    private static void open(Browser odile, String name) {
        odile.click(By.linkText("Harbour Street Allied Health"));
        odile.reads(name);
        odile.click(By.xpath("//tr[contains(., '" + name + "')]//a"));
        odile.reads("Deactivate");
    }

    /** The page passes the accessibility check, names no patient, visibly or not, and is pictured. */
    private static void withoutPatients(Browser browser, String picture) {
        assertThat(browser.driver().getPageSource()).doesNotContain(PATIENTS);
        Accessibility.check(browser);
        Screens.take(browser, picture);
    }

    private static String cookie(Browser browser) {
        return browser.driver().manage().getCookieNamed("__Host-PRAXISCONSOLE").getValue();
    }

    private HttpResponse<String> get(String page, String cookie) {
        return Http.send(HttpRequest.newBuilder(installation.console(page))
                .GET()
                .header("Cookie", "__Host-PRAXISCONSOLE=" + cookie));
    }

    /** What the page says; its head holds a number that is another one for each request. */
    private static String shown(HttpResponse<String> answer) {
        return answer.body().substring(answer.body().indexOf("<main"));
    }
}
