package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

@Order(33)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A booking from outside waits for a yes or a no, and an open panel follows colleagues")
class ApprovalStory {

    private static final Duration FEW_SECONDS = Duration.ofSeconds(15);
    private static final By COUNT = By.id("bar:toApprove");
    private static final String TYPE = "First visit";

    private final Installation installation = Installation.running();
    private final Console naomi = Console.of(Console.NAOMI);
    private final Console grace = Console.of(Console.GRACE);
    private final Browser browser = naomi.browser();
    private final Browser watching = grace.browser();
    private final ZonedDateTime start = workday();

    @Test
    @Order(1)
    @DisplayName("OBK-9 where the limits of online booking are set, each practitioner and location has its rule")
    void ruled() {
        naomi.open("settings/appointment-types");
        if (browser.sees(By.id("types:turnOn"))) {
            browser.click(By.id("types:turnOn"));
        }
        browser.click(By.id("types:new"));
        browser.type(By.id("type:name"), TYPE);
        browser.type(By.id("type:minutes"), "60");
        browser.choose("type:onlineRule", "At any bookable time");
        browser.click(By.id("type:save"));
        browser.reads("Saved: " + TYPE + ".");
        Wait.until("the dialog is closed", () -> !browser.sees(By.id("type:save")));
        WebElement rule = browser.see(By.xpath("//label[starts-with(normalize-space(.)," + On.quoted(Console.NAOMI)
                + ")]/ancestor::div[contains(@class,'field')][1]" + "//*[contains(@class,'ui-selectonemenu')]"));
        String menu = rule.getDomAttribute("id");
        browser.run("arguments[0].scrollIntoView({block: 'center'})", rule);
        browser.choose(menu, "Pending for approval");
        browser.click(By.id("types:saveApprovals"));
        browser.reads("Saved. It holds for times that are chosen from now on.");
        Accessibility.check(browser);
        browser.run("document.getElementById('approvalHead').scrollIntoView()");
        Screens.take(browser, "approval-settings");
    }

    @Test
    @Order(2)
    @DisplayName(
            "OBK-9 it stands in the calendar as Pending for approval, without colour too, and is counted at the top")
    void pending() {
        grace.calendar().show(Console.NAOMI);
        bookOnline(start);
        Wait.until("it is counted by itself", FEW_SECONDS, () -> watching.sees(COUNT));
        assertThat(watching.see(COUNT).getText().strip()).isEqualTo("1 to approve");
        naomi.calendar().openAppointment("Pending for approval", start);
        panel().reads("The confirmation goes out once you approve.");
        panel().reads("Nothing is planned or sent before it is approved.");
        assertThat(browser.see(By.cssSelector(".ev.is-awaiting .ev-awaiting")).getText())
                .isEqualTo("Pending for approval");
        Accessibility.check(browser);
        Screens.take(browser, "approval-pending");
        browser.click(COUNT);
        browser.see(By.cssSelector("#awaiting .awaiting a"));
        Accessibility.check(browser);
        Screens.take(browser, "approval-list");
        watching.click(COUNT);
        watching.click(By.cssSelector("#awaiting .awaiting a"));
        AppointmentPanel.open(watching).reads("Pending for approval");
    }

    @Test
    @Order(3)
    @DisplayName(
            "OBK-9 approved it is booked and told once; a colleague's open panel follows, and is told what happened")
    void approved() {
        naomi.calendar().openAppointment("Pending for approval", start);
        browser.click(By.id("panel:approve"));
        browser.reads("Approved for");
        Wait.until("nothing is left to approve", () -> !browser.sees(COUNT));
        panel().reads("New appointment");
        assertThat(browser.sees(By.id("panel:approve"))).isFalse();

        Wait.until("the colleague's panel follows", FEW_SECONDS, () -> watching.sees(By.id("appointment-followed")));
        AppointmentPanel.open(watching).reads("Approved meanwhile");
        assertThat(watching.sees(By.id("panel:approve"))).isFalse();
        assertThat(said()).startsWith("Approved meanwhile");
        Wait.until("nothing is counted", FEW_SECONDS, () -> !watching.sees(COUNT));
        Accessibility.check(watching);
        Screens.take(watching, "approval-followed");
    }

    @Test
    @Order(4)
    @DisplayName("OBK-9 whoever declines what a colleague has just approved reads that, and nothing is undone")
    void tooLate() {
        ZonedDateTime later = start.plusHours(1);
        bookOnline(later);
        grace.calendar().show(Console.NAOMI).openAppointment("Pending for approval", later);
        watching.click(By.id("panel:decline"));
        watching.type(By.id("cancel:comments"), "No new clients this month");
        assertThat(watching.see(By.cssSelector("#cancelDialog .ui-dialog-title"))
                        .getText())
                .isEqualTo("Decline this booking");
        Accessibility.check(watching);
        Screens.take(watching, "approval-decline");
        naomi.calendar().openAppointment("Pending for approval", later);
        browser.click(By.id("panel:approve"));
        browser.reads("Approved for");
        Wait.until("the panel behind follows", FEW_SECONDS, () -> watching.sees(By.id("appointment-followed")));
        assertThat(watching.see(By.id("cancel:comments")).getDomProperty("value"))
                .as("what is typed stays")
                .isEqualTo("No new clients this month");
        watching.click(By.id("cancel:doCancel"));
        watching.reads("This booking does not wait for approval any more");
        Screens.take(watching, "approval-too-late");
        watching.press(org.openqa.selenium.Keys.ESCAPE);
    }

    @Test
    @Order(5)
    @DisplayName("OBK-9 declined with a reason its time is free, the patient is told politely, and Undo waits again")
    void declined() {
        ZonedDateTime third = start.plusHours(2);
        bookOnline(third);
        grace.calendar().show(Console.NAOMI).openAppointment("Pending for approval", third);
        watching.run("Object.defineProperty(document, 'hidden', { configurable: true, get: () => true })");
        naomi.calendar().openAppointment("Pending for approval", third);
        browser.click(By.id("panel:decline"));
        browser.type(By.id("cancel:comments"), "No new clients this month");
        browser.click(By.id("cancel:doCancel"));
        panel().reads("This appointment is cancelled");
        panel().reads("No new clients this month");
        browser.see(By.id("undo:act"));
        watching.click(By.id("panel:approve"));
        watching.reads("Somebody has declined or cancelled this booking meanwhile");
        watching.run("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))");
        Wait.until("the panel follows", FEW_SECONDS, () -> watching.sees(By.id("appointment-followed")));
        AppointmentPanel.open(watching).reads("Declined meanwhile");
        watching.reads("Somebody has declined or cancelled this booking meanwhile");
        Screens.take(watching, "approval-overtaken");
        assertThat(browser.sees(COUNT)).isFalse();
        Screens.take(browser, "approval-declined");
        browser.click(By.id("undo:act"));
        Wait.until("it waits again", () -> browser.sees(COUNT));
        browser.click(By.id("panel:decline"));
        browser.click(By.id("cancel:doCancel"));
        panel().reads("This appointment is cancelled");
        installation.pass(Duration.ofMinutes(1));
        Wait.until(
                "the patient reads why",
                Duration.ofSeconds(30),
                () -> installation.sandbox().mails("amelia.thornton@post.example").stream()
                        .anyMatch(mail -> mail.text().contains("We are sorry, we cannot offer you this time")));
    }

    @Test
    @Order(6)
    @DisplayName(
            "CAL-1 a panel follows a move and a cancellation without touching what is typed, and says when it is gone")
    void followed() {
        ZonedDateTime at = start.with(LocalTime.of(6, 0));
        naomi.calendar()
                .newAppointment()
                .addPatient("Amelia Thornton")
                .location("Clinic")
                .date(at.toLocalDate())
                .start(at.toLocalTime())
                .minutes(30)
                .book();
        AppointmentPanel theirs = grace.calendar().show(Console.NAOMI).openAppointment("Amelia Thornton", at);
        watching.click(By.id("panel:edit"));
        watching.type(By.id("appointment:comments"), "half a sen");
        naomi.calendar()
                .openAppointment("Amelia Thornton", at)
                .edit()
                .start(LocalTime.of(6, 30))
                .saveChanges();
        Wait.until("the panel follows", FEW_SECONDS, () -> theirs.text().contains("Moved meanwhile"));
        theirs.reads("6:30 – 7:00 am");
        assertThat(watching.see(By.id("appointment:comments")).getDomProperty("value"))
                .isEqualTo("half a sen");
        assertThat(watching.run("return document.activeElement.id")).isEqualTo("appointment:comments");
        assertThat(said()).startsWith("Moved meanwhile");
        Screens.take(watching, "panel-follows");
        watching.click(On.buttonIn("//*[@id='appointment']", "Go back"));
        Wait.until("the form closes", () -> !watching.sees(By.id("appointment:comments")));

        naomi.calendar().openAppointment("Amelia Thornton", at.plusMinutes(30)).cancel("Moved away");
        Wait.until("the panel follows", FEW_SECONDS, () -> theirs.text().contains("Cancelled meanwhile"));
        theirs.reads("This appointment is cancelled");
        Accessibility.check(watching);
        Screens.take(watching, "panel-follows-cancelled");
    }

    private String said() {
        return String.valueOf(watching.run("return document.getElementById('calendar-said').textContent"));
    }

    /** What the page for patients will do, until there is one. */
    private void bookOnline(ZonedDateTime time) {
        Account owner = installation.account(Console.NAOMI);
        String wanted = Json.createObjectBuilder()
                .add("email", owner.email())
                .add("password", owner.password())
                .add("practitioner", Console.NAOMI)
                .add("type", TYPE)
                .add("patient", "Amelia Thornton")
                .add("start", time.toInstant().toString())
                .build()
                .toString();
        var answer = Http.postJson(installation.console("demonstration/online-booking"), wanted);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private AppointmentPanel panel() {
        return AppointmentPanel.open(browser);
    }

    /** Nine in the morning of a day on which Naomi works and nobody has anything. */
    private ZonedDateTime workday() {
        ZonedDateTime day = installation.at(104, "09:00");
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }
}
