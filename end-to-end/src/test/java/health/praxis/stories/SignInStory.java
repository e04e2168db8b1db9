package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@Order(1)
@DisplayName("A practitioner signs in and sees the week")
class SignInStory {

    private final Installation installation = Installation.running();

    @Test
    @Order(1)
    @DisplayName("SEC-1 without signing in, every page of the console leads to the sign-in page and shows nothing")
    void closedByDefault() {
        for (String path : List.of(
                "calendar",
                "patients",
                "patients/profile",
                "credits",
                "failures",
                "telehealth/waiting-room",
                "nothing")) {
            HttpResponse<String> answer = Http.get(installation.console(path));
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(path)
                    .contains("/sign-in");
        }
    }

    @Test
    @Order(2)
    @DisplayName("SEC-1 pages carry one coherent security policy, may not be framed and are not kept by caches")
    void securityHeaders() {
        HttpResponse<String> answer = Http.get(installation.console("sign-in"));

        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'")
                .contains("object-src 'none'")
                .doesNotContain("unsafe-eval");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie.toLowerCase()).contains("secure", "httponly", "samesite=lax"));
    }

    @Test
    @Order(3)
    @DisplayName("SEC-1 a wrong password and an unknown address get the same words, and the typed address stays")
    void wrongPassword() {
        Browser browser = Browser.desk(Console.NAOMI);
        Account naomi = installation.account(Console.NAOMI);

        SignInPage page = SignInPage.open(browser);
        page.signIn(naomi.email(), "not the password");
        String wrongPassword = page.refusal();
        assertThat(page.typedEmail()).isEqualTo(naomi.email());
        assertThat(page.typedPassword()).isEmpty();

        page.signIn("nobody@harbourstreet.example", "not the password");
        Wait.untilAsserted(() -> assertThat(page.typedEmail()).isEqualTo("nobody@harbourstreet.example"));
        assertThat(page.refusal()).isEqualTo(wrongPassword).isNotBlank();
        Accessibility.check(browser);
        Screens.take(browser, "sign-in-refused");
    }

    @Test
    @Order(4)
    @DisplayName("SEC-1 the session has another id after signing in, and the way leads to the page that was asked for")
    void newSessionId() {
        Browser browser = Browser.desk(Console.NAOMI);
        browser.open(installation.console("patients"));
        SignInPage page = SignInPage.here(browser);
        Accessibility.check(browser);
        Screens.take(browser, "sign-in");
        String before =
                browser.driver().manage().getCookieNamed("__Host-PRAXISCONSOLE").getValue();

        page.signIn(installation.account(Console.NAOMI));

        Wait.until("the patients page", () -> browser.path().equals("/patients"));
        String after =
                browser.driver().manage().getCookieNamed("__Host-PRAXISCONSOLE").getValue();
        assertThat(after).isNotEqualTo(before);
        HttpResponse<String> withOldId = Http.send(HttpRequest.newBuilder(installation.console("patients"))
                .header("Cookie", "__Host-PRAXISCONSOLE=" + before)
                .GET());
        assertThat(withOldId.statusCode()).isEqualTo(302);
    }

    @Test
    @Order(5)
    @DisplayName(
            "CAL-1 CAL-3 after signing in stands this week, with both practitioners, the demonstration's appointments and a line at the present")
    void theWeek() {
        Console naomi = Console.of(Console.NAOMI);
        CalendarPage calendar = naomi.calendar();

        calendar.awaitShown();
        assertThat(calendar.practitionersOffered()).contains(Console.NAOMI, Console.TOMAS);
        naomi.browser().reads("Harbour Street Allied Health");
        calendar.goTo(installation.now().toLocalDate());
        calendar.show(Console.TOMAS);
        Wait.untilAsserted(() -> assertThat(calendar.appointments()).hasSizeGreaterThanOrEqualTo(6));
        assertThat(naomi.browser().sees(By.cssSelector(".fc-timegrid-now-indicator-line")))
                .isTrue();
        Accessibility.check(naomi.browser());
        Screens.take(naomi.browser(), "calendar-week");
    }

    @Test
    @Order(6)
    @DisplayName("CAL-1 day, week and month, arrows and This week lead through the calendar")
    void views() {
        CalendarPage calendar = Console.of(Console.NAOMI).calendar();
        calendar.awaitShown();
        String thisWeek = calendar.title();

        calendar.next();
        Wait.until("another week is shown", () -> !calendar.title().equals(thisWeek));
        calendar.today();
        Wait.until("this week is shown again", () -> calendar.title().equals(thisWeek));
        calendar.view("Month");
        Wait.until("the month is shown", () -> !calendar.title().equals(thisWeek));
        calendar.view("Day");
        calendar.view("Week");
        Wait.until("this week is shown again", () -> calendar.title().equals(thisWeek));
    }

    @Test
    @Order(7)
    @DisplayName("SEC-1 signing out ends the session: its cookie opens nothing any more")
    void signOut() {
        Console tomas = Console.of(Console.TOMAS);
        String cookie = tomas.browser()
                .driver()
                .manage()
                .getCookieNamed("__Host-PRAXISCONSOLE")
                .getValue();

        tomas.signOut();

        HttpResponse<String> afterwards = Http.send(HttpRequest.newBuilder(installation.console("patients"))
                .header("Cookie", "__Host-PRAXISCONSOLE=" + cookie)
                .GET());
        assertThat(afterwards.statusCode()).isEqualTo(302);
        assertThat(tomas.browser().sees(By.id("signIn:email"))).isTrue();
    }
}
