package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;

@Order(32)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@DisplayName("A practice gets a number of its own for texts, and gives it back")
class OwnNumberStory {

    private static final Patient TESSA = new Patient("Tessa Field", "tessa.field@post.example", "+61491571288");
    private static final String NUMBER = "+61480123456";

    private final Installation installation = Installation.running();
    private final Sandbox sandbox = installation.sandbox();
    private final Console naomi = Console.of(Console.NAOMI);

    @Test
    @Order(1)
    @DisplayName(
            "MSG-2 without one the practice's settings say so; the platform administrator gives one with its country")
    void given() {
        naomi.open("/settings/reminders");
        naomi.browser().reads("Your practice has none");
        Browser odile = practice();
        odile.type(By.id("number:typed"), "0480 123 456");
        odile.click(By.id("number:give"));
        odile.reads("is not a phone number");
        assertThat(odile.see(By.id("number:typed")).getDomProperty("value")).isEqualTo("0480 123 456");
        odile.type(By.id("number:typed"), "+61 480 123 456");
        odile.click(By.id("number:give"));
        odile.reads("sends from its own number now");
        odile.reads(NUMBER);
        odile.run("document.getElementById('numberHead').scrollIntoView()");
        Accessibility.check(odile);
        Screens.take(odile, "platform-own-number");
    }

    @Test
    @Order(2)
    @DisplayName("MSG-2 a text leaves from it, the patient answers to it, and the practice says that reminders do too")
    void used() {
        Browser browser = naomi.browser();
        naomi.open("/settings/reminders");
        browser.reads(NUMBER);
        browser.click(By.cssSelector("#ownNumber\\:too .ui-chkbox-box"));
        browser.click(By.id("ownNumber:save"));
        browser.reads("Saved. It holds for texts that leave from now on.");
        browser.run("document.getElementById('numberHead').scrollIntoView()");
        Accessibility.check(browser);
        Screens.take(browser, "settings-own-number");

        new PatientPages(naomi).create("Tessa", "Field", TESSA.email(), TESSA.mobile());
        browser.click(By.cssSelector(".ptabs a[href*='/patients/messages']"));
        browser.type(By.id("write:text"), "This is our own number.");
        browser.click(By.id("write:send"));
        browser.reads("Your message is on its way.");
        Wait.until("it arrives", () -> sandbox.sms(TESSA.mobile()).size() == 1);
        String address =
                browser.run("return location.pathname + location.search").toString();

        Browser phone = Browser.phone("Tessa's phone");
        phone.open(sandbox.phonePage(TESSA.mobile()));
        phone.reads(NUMBER);
        phone.type(By.name("body"), "Noted, thank you");
        phone.click(By.xpath("//form[.//input[@name='body']]//button"));
        phone.leave();
        Wait.until("the answer is there", () -> {
            naomi.open(address);
            return browser.isReading("Noted, thank you");
        });
    }

    @Test
    @Order(3)
    @DisplayName(
            "MSG-2 a text from a phone that nobody wrote to waits among the notifications until somebody has seen it")
    void unknown() {
        Browser browser = naomi.browser();
        sandbox.text("+61491571299", NUMBER, "Do you take new patients?");
        Wait.until("it is notified", () -> {
            naomi.open("/notifications");
            return browser.isReading("Do you take new patients?");
        });
        browser.reads("Texts from unknown phones");
        browser.reads("0491 571 299");
        Accessibility.check(browser);
        Screens.take(browser, "notifications-unknown");
        browser.click(By.cssSelector("button[aria-label='Seen, 0491 571 299']"));
        Wait.until("it waits no more", () -> !browser.isReading("Do you take new patients?"));
    }

    @Test
    @Order(4)
    @DisplayName("MSG-2 taken away after a question, the practice sends from the installation's number again")
    void takenAway() {
        Browser odile = practice();
        odile.click(By.id("number:askTake"));
        Wait.until("the question is open", () -> odile.see(By.id("take:act")).isDisplayed());
        Accessibility.check(odile);
        Screens.take(odile, "platform-own-number-take");
        odile.click(By.id("take:act"));
        odile.reads("sends from the number of the installation now");
        naomi.open("/settings/reminders");
        naomi.browser().reads("Your practice has none");
    }

    private static Browser practice() {
        Browser odile = PlatformAdministrator.signedIn();
        odile.click(By.linkText("Harbour Street Allied Health"));
        odile.reads("Own number for texts");
        return odile;
    }
}
