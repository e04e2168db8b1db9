package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@Order(95)
@DisplayName("A receptionist has forgotten her password")
class ForgottenPasswordStory {

    private final Installation installation = Installation.running();

    @Test
    @DisplayName(
            "LOG-5 LOG-6 from the forgotten password to the calendar, through the link in the mailbox, which works once")
    void forgotten() {
        Account grace = installation.account(Console.GRACE);
        Browser browser = Browser.desk("Grace, forgetful");
        SignInPage.open(browser);
        Accessibility.check(browser);
        browser.click(By.cssSelector("a[href$='/forgotten-password']"));
        browser.type(By.id("forgotten:email"), grace.email());
        Accessibility.check(browser);
        browser.click(By.id("forgotten:ask"));
        browser.reads("If that address has an account");

        Wait.untilAsserted(() -> assertThat(installation.sandbox().mails(grace.email()))
                .anyMatch(mail -> mail.subject().contains("new password")));
        String link = installation.sandbox().mails(grace.email()).stream()
                .filter(mail -> mail.subject().contains("new password"))
                .reduce((first, last) -> last)
                .orElseThrow()
                .links()
                .get(0);
        assertThat(link).startsWith(installation.console("reset-password").toString());

        browser.open(java.net.URI.create(link));
        browser.type(By.id("reset:next"), "Password1234");
        browser.type(By.id("reset:again"), "Password1234");
        browser.click(By.id("reset:save"));
        browser.reads("too easy to guess");
        Accessibility.check(browser);
        // The password that the other stories know her by.
        browser.type(By.id("reset:next"), grace.password());
        browser.type(By.id("reset:again"), grace.password());
        browser.click(By.id("reset:save"));
        Wait.until("the sign-in page", () -> browser.path().equals("/sign-in"));
        browser.reads("Sign in with the new one");

        SignInPage.here(browser).signIn(grace);
        Wait.until("Grace is in", () -> browser.path().equals("/calendar"));

        browser.open(java.net.URI.create(link));
        browser.reads("no longer works");
    }

    @Test
    @Tag("ASVS-7.5.2")
    @DisplayName(
            "LOG-3 the own account shows where one is signed in, and signs other devices out within one request, for the password")
    void accesses() {
        Account naomi = installation.account(Console.NAOMI);
        Browser here = Browser.desk("Naomi, here");
        Browser there = Browser.desk("Naomi, elsewhere");
        for (Browser browser : java.util.List.of(there, here)) {
            SignInPage.open(browser).signIn(naomi);
            Wait.until("Naomi is in", () -> browser.path().equals("/calendar"));
        }
        here.open(installation.console("account"));
        here.reads("This device");
        Accessibility.check(here);
        Screens.take(here, "account");
        here.click(By.id("sessions:endOthers"));
        here.reads("Type the password you sign in with.");
        here.type(By.id("sessions:proof"), naomi.password());
        here.click(By.id("sessions:endOthers"));
        Wait.until("one session is left", () -> !here.sees(By.cssSelector(".access-row .end")));

        there.open(installation.console("patients"));
        Wait.until("the other one is out", () -> there.path().equals("/sign-in"));
        here.open(installation.console("patients"));
        Wait.until("this one is in", () -> here.path().equals("/patients"));
    }
}
