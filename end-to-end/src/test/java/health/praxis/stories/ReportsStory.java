package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

@Order(32)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@DisplayName("Reports: run, saved, shared, taken out, and failed reminders sent again from them")
class ReportsStory {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy", Locale.ENGLISH);
    private static final By ROWS = By.cssSelector("[id='report:rows_data'] > tr:not(.ui-datatable-empty-message)");
    private static final By RUN = By.id("report:run");

    private final Installation installation = Installation.running();
    private final Console naomi = Console.of(Console.NAOMI);
    private final Browser browser = naomi.browser();

    private ZonedDateTime at(int daysAhead, String time) {
        return installation.at(daysAhead, time);
    }

    @Test
    @Order(1)
    @DisplayName("REP-1 REP-2 from the side bar to a category, a new report, its filters and its rows; none is said so")
    void attendance() {
        browser.click(By.cssSelector(".rail a[href$='/reports']"));
        browser.reads("No saved reports here yet");
        Accessibility.check(browser);
        Screens.take(browser, "reports");

        browser.click(By.id("newReport"));
        choose("period", "Next 30 days");
        browser.click(RUN);
        Wait.until("those ahead are there", () -> browser.isReading("Booked"));
        Accessibility.check(browser);
        Screens.take(browser, "report-attendance");

        choose("state", "Rejected");
        choose("practitioner", Console.NAOMI);
        choose("location", "Phone");
        browser.click(RUN);
        browser.reads("Nothing in these dates");
        Accessibility.check(browser);
        Screens.take(browser, "report-none");
    }

    @Test
    @Order(2)
    @DisplayName("REP-6 APT-17 cancellations have their reason; days the wrong way round are refused and stay as typed")
    void cancellations() {
        AppointmentDialog form = naomi.calendar().newAppointment().practitioner(Console.NAOMI);
        form.addPatient(Patient.PRIYA.name());
        form.date(at(55, "19:00").toLocalDate())
                .start(LocalTime.of(19, 0))
                .minutes(30)
                .book();
        AppointmentPanel.open(browser);
        browser.see(By.id("panel:cancelIt")).sendKeys(Keys.ENTER);
        browser.see(By.id("cancel:doCancel"));
        browser.click(By.id("cancel:reason_label"));
        browser.click(By.cssSelector("#cancel\\:reason_items li[data-label='Transport or weather']"));
        browser.type(By.id("cancel:comments"), "No ferry on Saturdays");
        browser.click(By.id("cancel:doCancel"));
        browser.see(By.id("undo:act"));

        naomi.open("reports/report?category=APPOINTMENT");
        choose("type", "Cancellations and non-attendances");
        browser.see(By.id("report:reason_label"));
        choose("period", "Choose days");
        LocalDate day = at(55, "19:00").toLocalDate();
        browser.type(By.id("report:from"), DAY.format(day));
        browser.type(By.id("report:to"), DAY.format(day.minusDays(1)) + Keys.ENTER);
        browser.reads("a last one that is not before it");
        assertThat(browser.see(By.id("report:to")).getDomProperty("value")).isEqualTo(DAY.format(day.minusDays(1)));
        Accessibility.check(browser);
        Screens.take(browser, "report-days-refused");

        browser.type(By.id("report:to"), DAY.format(day.plusDays(1)) + Keys.ENTER);
        browser.reads("No ferry on Saturdays");
        assertThat(text("report:rows")).contains("Priya Raman", "Transport or weather", "Cancelled");
        Accessibility.check(browser);
        Screens.take(browser, "report-cancellations");
    }

    @Test
    @Order(3)
    @DisplayName(
            "REP-2 REP-10 saved for the practice it stands under its category and runs at once, for a colleague too")
    void saved() {
        browser.click(By.id("report:save"));
        browser.type(By.id("keep:name"), Keys.ENTER.toString());
        browser.reads("Type a name.");
        browser.type(By.id("keep:name"), "Who cancelled");
        browser.click(By.cssSelector("#keep\\:shared .ui-chkbox-box"));
        Accessibility.check(browser);
        Screens.take(browser, "report-save");
        browser.click(By.id("keep:keepIt"));
        browser.reads("Saved: Who cancelled.");
        browser.reads("You share it with the practice");
        browser.reads("No ferry on Saturdays");
        assertThat(browser.driver().getCurrentUrl()).contains("saved=").doesNotContain("Priya");
        Accessibility.check(browser);
        Screens.take(browser, "report-saved");

        Console tomas = Console.of(Console.TOMAS);
        tomas.open("reports?category=APPOINTMENT");
        tomas.browser().click(By.linkText("Who cancelled"));
        tomas.browser().reads("Shared by");
        tomas.browser().see(By.id("report:rows"));
        assertThat(tomas.browser().sees(By.id("deleteReport"))).isFalse();
        Screens.take(tomas.browser(), "report-shared");
    }

    @Test
    @Order(4)
    @DisplayName("REP-9 the file has the same words and the patient's ID; print leaves the menus out")
    void takenOut() {
        naomi.open("reports?category=APPOINTMENT");
        browser.click(By.linkText("Who cancelled"));
        browser.see(By.id("report:export"));
        String file = download();
        assertThat(file)
                .startsWith("\ufeff\"Appointment\",\"Patient\",\"Patient ID\",\"Practitioner\",\"Status\",\"Reason\"");
        assertThat(file).contains("\"Priya Raman\",\"PX-", "\"Transport or weather\",\"No ferry on Saturdays\"");

        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertThat(browser.sees(By.cssSelector(".rail"))).isFalse();
        assertThat(browser.sees(RUN)).isFalse();
        assertThat(browser.sees(By.id("report:export"))).isFalse();
        assertThat(text("report:rows")).contains("Priya Raman");
        browser.screenshot(Path.of("target/screens/report-print.png"));
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }

    @Test
    @Order(5)
    @DisplayName(
            "REM-24 a failed reminder says why, and is sent again from the report, alone or with others that are ticked")
    void sentAgain() {
        AppointmentDialog form = naomi.calendar().newAppointment().practitioner(Console.NAOMI);
        form.addPatient(Patient.HENRY.name());
        form.date(at(56, "19:00").toLocalDate())
                .start(LocalTime.of(19, 0))
                .minutes(30)
                .book();
        AppointmentPanel.open(browser);
        naomi.open("reports/report?category=COMMUNICATION");
        browser.see(By.id("report:channel_label"));
        choose("state", "Failed");
        Wait.until("Henry's reminders failed", () -> {
            browser.click(RUN);
            browser.see(By.id("report:answer"));
            return browser.isReading("No address on file") && !henrys().isEmpty();
        });
        Accessibility.check(browser);
        Screens.take(browser, "report-reminders");

        By again = By.xpath(row() + "//button[@aria-label='Send again Henry Albright']");
        int open = browser.all(again).size();
        browser.click(again);
        browser.reads("1 of 1 reminder on the way again.");
        browser.reads("On its way again");
        assertThat(browser.all(again)).hasSize(open - 1);

        browser.click(By.id("report:ticked"));
        browser.reads("Tick the reminders that are to be sent again.");
        browser.click(By.xpath(row() + "//input[@type='checkbox']"));
        browser.click(By.id("report:ticked"));
        browser.reads("1 of 1 reminder on the way again.");
        Accessibility.check(browser);
        Screens.take(browser, "report-reminders-again");
    }

    @Test
    @Order(6)
    @DisplayName(
            "REP-5 text messages are listed with their state; REP-2 a saved report is deleted once that was asked twice")
    void deleted() {
        choose("type", "Text messages");
        Wait.until("the filters follow", () -> !browser.sees(By.id("report:channel_label")));
        choose("period", "Last 7 days");
        browser.click(RUN);
        Wait.until("rows are there", () -> !browser.all(ROWS).isEmpty());
        Accessibility.check(browser);
        Screens.take(browser, "report-texts");

        naomi.open("reports?category=APPOINTMENT");
        browser.click(By.linkText("Who cancelled"));
        browser.click(By.id("deleteReport"));
        browser.reads("Delete this saved report?");
        Screens.take(browser, "report-delete");
        browser.click(By.id("remove:deleteNow"));
        browser.reads("Deleted: Who cancelled.");
        assertThat(browser.path()).isEqualTo("/reports");
        browser.reads("No saved reports here yet");
    }

    private String row() {
        return "//*[@id='report:rows_data']/tr[contains(., 'Henry Albright')]";
    }

    private List<WebElement> henrys() {
        return browser.all(By.xpath(row()));
    }

    private void choose(String filter, String words) {
        browser.click(By.id("report:" + filter + "_label"));
        browser.click(By.cssSelector("#report\\:" + filter + "_items li[data-label='" + words + "']"));
        Wait.until(
                words + " is chosen",
                () -> text("report:" + filter + "_label").strip().equals(words));
    }

    private String text(String id) {
        return browser.textOf(browser.see(By.id(id)));
    }

    /** What the browser would save. */
    private String download() {
        return (String) browser.ask("""
                const done = arguments[arguments.length - 1];
                const form = document.getElementById('report');
                const body = new URLSearchParams(new FormData(form));
                body.append('report:export', '');
                fetch(form.action, { method: 'POST', body })
                    .then(answer => answer.arrayBuffer())
                    .then(bytes => done(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)))
                    .catch(error => done(String(error)));
                """);
    }
}
