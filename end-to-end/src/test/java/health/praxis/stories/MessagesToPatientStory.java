package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;

@Order(16)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@DisplayName("A practitioner writes to a patient, and the patient answers")
class MessagesToPatientStory {

    private static final Patient TILDA = new Patient("Tilda Moss", "tilda.moss@post.example", "+61491571266");
    private static final String QUESTION = "Hello Tilda, could you come at ten instead?";
    private static final String ANSWER = "Ten is lovely, thank you";

    private final Installation installation = Installation.running();
    private final Sandbox sandbox = installation.sandbox();
    private final Console naomi = Console.of(Console.NAOMI);
    private final Browser browser = naomi.browser();
    private String address;

    @Test
    @Order(1)
    @DisplayName("MSG-1 a new patient has no messages yet; without a text nothing is sent, and it says so")
    void nothingYet() {
        new PatientPages(naomi).create("Tilda", "Moss", TILDA.email(), TILDA.mobile());
        browser.click(By.cssSelector(".ptabs a[href*='/patients/messages']"));
        browser.reads("No messages yet");
        address = browser.run("return location.pathname + location.search").toString();
        Accessibility.check(browser);
        Screens.take(browser, "patient-messages-none");

        browser.click(By.id("write:send"));

        browser.reads("Type the text, and for an email its subject too.");
        assertThat(sandbox.sms(TILDA.mobile())).isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName(
            "MSG-1 REM-13 its length and cost stand beside it while it is written; sent, it reaches the phone once")
    void send() {
        browser.type(By.id("write:text"), "x".repeat(161));
        browser.reads("161 characters, 2 credits.");
        browser.type(By.id("write:text"), QUESTION);
        browser.reads(QUESTION.length() + " characters, 1 credit.");

        browser.click(By.id("write:send"));

        browser.reads("Your message is on its way.");
        Wait.until("it reaches the phone", () -> sandbox.sms(TILDA.mobile()).size() == 1);
        assertThat(sandbox.sms(TILDA.mobile()).get(0).text()).isEqualTo(QUESTION);
        browser.reads(QUESTION);
        browser.reads("Written by");
        assertThat(browser.see(By.id("write:text")).getDomProperty("value")).isEmpty();
    }

    @Test
    @Order(3)
    @DisplayName(
            "REM-22 the patient answers on their phone; question and answer stand together, and the answer is notified")
    void answer() {
        Browser phone = Browser.phone("Tilda's phone");
        phone.open(sandbox.phonePage(TILDA.mobile()));
        phone.type(By.name("body"), ANSWER);
        phone.click(By.xpath("//form[.//input[@name='body']]//button"));

        Wait.until("the answer is there", () -> {
            naomi.open(address);
            return browser.isReading(ANSWER);
        });
        browser.reads(QUESTION);
        naomi.open("/notifications");
        browser.reads("Replies to your messages");
        browser.reads(ANSWER);
        Accessibility.check(browser);
        Screens.take(browser, "notifications-answers");
        browser.click(By.cssSelector("a[href*='/patients/messages']"));
        browser.reads(QUESTION);
        naomi.open("/notifications");
        browser.click(By.xpath("//main//li[contains(., '" + ANSWER + "')]//button"));
        Wait.until("it waits no more", () -> !browser.isReading(ANSWER));
    }

    @Test
    @Order(4)
    @DisplayName("MSG-1 an e-mail without a subject is refused and what was typed stays; with one it is sent")
    void email() {
        naomi.open(address);
        choose("write:channel", "Email");
        browser.see(By.id("write:subject"));
        browser.type(By.id("write:text"), "Please find the way to us below.");
        browser.click(By.id("write:send"));
        browser.reads("Type the text, and for an email its subject too.");
        assertThat(browser.see(By.id("write:text")).getDomProperty("value")).startsWith("Please find");
        Screens.take(browser, "patient-messages-refused");
        browser.reads("Type the text, and for an email its subject too.");

        browser.type(By.id("write:subject"), "The way to us");
        browser.click(By.id("write:send"));

        browser.reads("Your message is on its way.");
        Wait.until(
                "the mail arrives",
                () -> sandbox.mails(TILDA.email()).stream()
                        .anyMatch(mail -> mail.subject().equals("The way to us")));
    }

    @Test
    @Order(5)
    @DisplayName(
            "MSG-1 files go with an e-mail: a refusal names the file and keeps all that was typed; the history gives them back")
    void attachments() throws IOException {
        Path plan = file("Heel raises.pdf", "%PDF-1.7 ten heel raises");
        Path page = file("page.pdf", "<html>not what it says</html>");
        naomi.open(address);
        choose("write:channel", "Email");
        browser.see(By.id("write:files")).sendKeys(plan + "\n" + page);
        browser.type(By.id("write:subject"), "Your exercises");
        browser.type(By.id("write:text"), "As we said.");
        browser.click(By.id("write:send"));
        browser.reads("The file page.pdf cannot be attached.");
        assertThat(browser.see(By.id("write:text")).getDomProperty("value")).isEqualTo("As we said.");
        assertThat(browser.run("return document.getElementById('write:files').files.length"))
                .isEqualTo(2L);
        Accessibility.check(browser);
        Screens.take(browser, "patient-messages-attachment-refused");

        browser.run("document.getElementById('write:files').value = ''");
        browser.see(By.id("write:files")).sendKeys(plan.toString());
        Screens.take(browser, "patient-messages-attachment");
        browser.click(By.id("write:send"));

        browser.reads("Your message is on its way.");
        Wait.until(
                "the mail arrives with it",
                () -> sandbox.mails(TILDA.email()).stream()
                        .anyMatch(mail -> mail.attachments().equals(List.of("Heel raises.pdf"))));
        assertThat(browser.run("return document.getElementById('write:files').files.length"))
                .isEqualTo(0L);
        Accessibility.check(browser);
        Screens.take(browser, "patient-messages-attached");
        assertThat(download()).isEqualTo("attachment; filename*=UTF-8''Heel%20raises.pdf\n%PDF-1.7 ten heel raises");
    }

    @Test
    @Order(6)
    @DisplayName("MSG-1 what is too large for an e-mail is given back before it is sent")
    void tooLarge() throws IOException {
        naomi.open(address);
        choose("write:channel", "Email");
        browser.see(By.id("write:files"))
                .sendKeys(file("all.txt", "a".repeat(8 * 1024 * 1024 + 1)).toString());
        browser.reads("Nothing is attached: that was more than 10 files, or more than 8 MB together.");
        assertThat(browser.run("return document.getElementById('write:files').files.length"))
                .isEqualTo(0L);
    }

    @Test
    @Order(7)
    @DisplayName("MSG-1 messages are found by direction and words; one about an appointment leads to it")
    void find() {
        ZonedDateTime start = installation.at(4, "20:00");
        VideoAppointment.book(naomi, start, 30, TILDA);
        Wait.until("all has been sent", () -> {
            naomi.open(address);
            return browser.isReading("Reminder: New appointment") && !browser.isReading("Waiting");
        });
        Accessibility.check(browser);
        Screens.take(browser, "patient-messages");
        browser.run("document.getElementById('historyHead').scrollIntoView()");
        Screens.take(browser, "patient-messages-history");

        choose("history:direction", "Received");
        browser.type(By.id("history:words"), "LOVELY");
        browser.click(By.id("history:show"));
        Wait.until("only the answer is left", () -> browser.isReading(ANSWER) && !browser.isReading(QUESTION));
        browser.type(By.id("history:words"), "nobody wrote this");
        browser.click(By.id("history:show"));
        browser.reads("No message fits");

        naomi.open(address);
        browser.click(By.cssSelector(".msg a[href*='/calendar?appointment=']"));
        AppointmentPanel.open(browser).reads(TILDA.name());
    }

    private static Path file(String name, String content) throws IOException {
        return Files.writeString(Files.createTempDirectory("files").resolve(name), content);
    }

    /** How the browser is told to keep the newest message's first file, and what is in it. */
    private String download() {
        return (String) browser.ask("""
                const done = arguments[arguments.length - 1];
                const link = document.querySelector('.msg .files a');
                const form = link.closest('form');
                const body = new URLSearchParams(new FormData(form));
                body.append(link.id, link.id);
                fetch(form.action, { method: 'POST', body })
                    .then(async answer => done(answer.headers.get('Content-Disposition') + '\\n' + await answer.text()))
                    .catch(error => done(String(error)));
                """);
    }

    private void choose(String menu, String item) {
        String id = menu.replace(":", "\\:");
        browser.click(By.cssSelector("#" + id));
        browser.click(By.cssSelector("#" + id + "_panel li[data-label='" + item + "']"));
    }
}
