package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;

@Order(62)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Text that was typed and not saved comes back after an automatic sign-out")
class UnsavedTextStory {

    private static final Duration IDLE = Duration.ofMinutes(61);
    private static final By ADDRESS = By.id("patient:address");
    private static final String TYPED = "12 Orchard Street, back door";

    private final Installation installation = Installation.running();
    private final Browser browser = Browser.desk("Reception");
    private URI edit;

    @AfterAll
    void free() {
        browser.leave();
    }

    private void signIn(String name) {
        SignInPage.here(browser).signIn(installation.account(name));
        Wait.until(name + " has signed in", () -> !browser.path().startsWith("/sign-in"));
    }

    private String address() {
        return browser.see(ADDRESS).getDomProperty("value");
    }

    private void awaitKept(String form) {
        Wait.until("the text is kept", () -> browser.sees(By.cssSelector("#" + form + "[data-unsaved-kept='true']")));
    }

    private void idleSignOut() {
        installation.pass(IDLE);
        browser.open(installation.console("calendar"));
        Wait.until("signed out", () -> browser.path().equals("/sign-in"));
    }

    @Test
    @Order(1)
    @DisplayName("IDL-5 a colleague who signs in on the same browser finds the form as it was saved")
    void notForAColleague() {
        browser.open(installation.console("calendar"));
        signIn(Console.GRACE);
        browser.open(installation.console("patients"));
        browser.click(By.partialLinkText("Daniel Kowalski"));
        browser.click(By.id("edit"));
        edit = URI.create(browser.driver().getCurrentUrl());
        browser.type(ADDRESS, TYPED);
        awaitKept("patient");
        assertThat(browser.run("return JSON.stringify(localStorage) + JSON.stringify(sessionStorage)")
                        .toString())
                .doesNotContain("Orchard");
        idleSignOut();

        signIn(Console.TOMAS);
        browser.open(edit);
        assertThat(address()).doesNotContain("Orchard");
        assertThat(browser.text()).doesNotContain("Your unsaved text is back");
        idleSignOut();
    }

    @Test
    @Order(2)
    @DisplayName(
            "IDL-5 the same user finds it again, said in words; discarded, it is gone and the saved one stands there")
    void backAndDiscarded() {
        signIn(Console.GRACE);
        browser.open(edit);
        browser.reads("Your unsaved text is back");
        assertThat(address()).isEqualTo(TYPED);
        Accessibility.check(browser);
        Screens.take(browser, "unsaved-text");

        browser.click(By.id("patient:discardUnsaved"));
        Wait.until("the saved text stands there", () -> !address().contains("Orchard"));
        assertThat(browser.text()).doesNotContain("Your unsaved text is back");
        browser.reload();
        assertThat(address()).doesNotContain("Orchard");
    }

    @Test
    @Order(3)
    @DisplayName("IDL-5 what is saved does not come back as unsaved")
    void saved() {
        browser.type(ADDRESS, TYPED);
        awaitKept("patient");
        browser.click(By.id("patient:save"));
        browser.reads(TYPED);
        browser.open(edit);
        assertThat(address()).isEqualTo(TYPED);
        assertThat(browser.text()).doesNotContain("Your unsaved text is back");
    }

    @Test
    @Order(4)
    @DisplayName(
            "IDL-5 an appointment's comment comes back when the form is opened again; left on purpose, it does not")
    void comment() {
        browser.open(installation.console("calendar"));
        AppointmentDialog form = new CalendarPage(browser).newAppointment().comments("Bring the second scan");
        awaitKept("appointment");
        idleSignOut();
        signIn(Console.GRACE);

        form = new CalendarPage(browser).newAppointment();
        form.reads("Your unsaved text is back");
        assertThat(form.typedComments()).isEqualTo("Bring the second scan");
        Accessibility.check(browser);
        Screens.take(browser, "unsaved-comment");
        form.close();
        form = new CalendarPage(browser).newAppointment();
        assertThat(form.typedComments()).isEmpty();
        form.close();
    }

    @Test
    @Order(5)
    @DisplayName(
            "IDL-5 ORG-4 what another site, another membership or nobody's form sends is not kept, nor what is too long")
    void whatIsNotKept() {
        browser.open(installation.console("patients/edit"));
        String me = (String) browser.run("return document.querySelector('form[data-unsaved]').dataset.unsavedAs");
        String nobody = "5c0e6f0e-0000-4000-8000-000000000000";
        assertThat(answerTo(text(me, "patient:new", "x"), false)).isEqualTo(403);
        assertThat(answerTo(text(nobody, "patient:new", "x"), true)).isEqualTo(409);
        assertThat(answerTo("{", true)).isEqualTo(400);
        assertThat(answerTo("[]", true)).isEqualTo(400);
        assertThat(answerTo(text(me, "users:all", "x"), true)).isEqualTo(404);
        assertThat(answerTo(text(me, "patient:new", "k".repeat(17_000)), true)).isEqualTo(409);
        assertThat(answerTo("k".repeat(90_000), true)).isEqualTo(413);
        browser.reload();
        assertThat(address()).isEmpty();
    }

    private static String text(String as, String form, String address) {
        return "{\"as\":\"%s\",\"form\":\"%s\",\"fields\":{\"address\":\"%s\"}}".formatted(as, form, address);
    }

    private long answerTo(String body, boolean ours) {
        return (Long) browser.ask(
                "const done = arguments[arguments.length - 1];"
                        + "fetch('/unsaved', { method: 'POST', headers: arguments[1] ? { 'X-Praxis': '1' } : {},"
                        + " body: arguments[0] }).then((r) => done(r.status)).catch(() => done(0));",
                body,
                ours);
    }
}
