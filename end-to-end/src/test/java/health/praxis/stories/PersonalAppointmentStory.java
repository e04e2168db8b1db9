package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

@Order(11)
@DisplayName("Practitioners keep time for themselves")
class PersonalAppointmentStory {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ENGLISH);
    private static final By TITLE = By.id("personal:title_input");
    private static final By SAVE = By.id("personal:savePersonal");
    private static final By SUPERVISION = By.cssSelector("[data-event][aria-label*='Supervision']");

    private final Installation installation = Installation.running();
    private final Console naomi = Console.of(Console.NAOMI);
    private final Browser browser = naomi.browser();

    /** Tomorrow: the demonstration has nothing late in the evening. */
    private ZonedDateTime tomorrow(String time) {
        return installation.at(1, time);
    }

    @Test
    @Order(1)
    @DisplayName(
            "CAL-12 a practitioner keeps an hour instead of booking a patient, and sees it in the calendar under its title")
    void kept() {
        ZonedDateTime start = tomorrow("23:00");
        CalendarPage calendar = naomi.calendar().goTo(start.toLocalDate());
        calendar.newAppointment().date(start.toLocalDate()).start(start.toLocalTime());
        browser.click(By.id("appointment:instead"));
        assertThat(browser.see(By.id("personal:day_input")).getDomProperty("value"))
                .isEqualTo(DATE.format(start));
        assertThat(browser.see(By.id("personal:from")).getDomProperty("value")).startsWith("11:00");
        browser.click(SAVE);
        browser.reads("Type a title, such as Lunch.");
        browser.type(TITLE, "Supervision" + Keys.TAB);
        browser.type(By.id("personal:place"), "Room 2");
        browser.type(By.id("personal:minutes"), "45");
        choose("Rose");
        Accessibility.check(browser);
        Screens.take(browser, "personal-appointment");
        browser.click(SAVE);
        Wait.until("the form closes", () -> !browser.sees(TITLE));
        Wait.until(
                "it stands in the calendar",
                () -> calendar.appointments().stream()
                        .anyMatch(words -> words.contains("11:00 pm, Supervision, Room 2")));
        browser.run("arguments[0].scrollIntoView({block: 'center'})", browser.see(SUPERVISION));
        Accessibility.check(browser);
        Screens.take(browser, "calendar-personal");
    }

    @Test
    @Order(2)
    @DisplayName("CAL-10 CAL-12 drawn by mouse it has another time")
    void moved() {
        browser.run("arguments[0].scrollIntoView({block: 'center'})", browser.see(SUPERVISION));
        new Actions(browser.driver())
                .clickAndHold(browser.see(SUPERVISION))
                .moveByOffset(0, -40)
                .moveByOffset(0, -28)
                .pause(Duration.ofMillis(200))
                .release()
                .perform();
        By earlier = By.cssSelector("[data-event][aria-label*='10:00 pm, Supervision']");
        Wait.until("it is an hour earlier", () -> browser.sees(earlier));
        browser.reload();
        browser.see(By.cssSelector(".fc"));
        naomi.calendar().goTo(tomorrow("22:00").toLocalDate());
        assertThat(browser.see(earlier).isDisplayed()).isTrue();
    }

    @Test
    @Order(3)
    @DisplayName("IDL-5 its comments are kept while they are not saved, and come back when it is opened again")
    void unsaved() {
        browser.see(SUPERVISION).sendKeys(" ");
        browser.type(By.id("personal:comments"), "Ask about the retreat");
        browser.see(By.cssSelector("#personal[data-unsaved-kept='true']"));
        browser.reload();
        naomi.calendar().goTo(tomorrow("22:00").toLocalDate());
        browser.see(SUPERVISION).sendKeys(" ");
        browser.reads("Your unsaved text is back");
        assertThat(browser.see(By.id("personal:comments")).getDomProperty("value"))
                .isEqualTo("Ask about the retreat");
        browser.click(On.buttonIn("//*[@id='personal']", "Go back"));
        Wait.until("the form closes", () -> !browser.sees(TITLE));
    }

    @Test
    @Order(4)
    @DisplayName(
            "CAL-12 booking a patient at that time is asked about, with the practitioner's title, and the form keeps what was typed")
    void blocks() {
        ZonedDateTime start = tomorrow("22:30");
        AppointmentDialog form = naomi.calendar()
                .newAppointment()
                .addPatient("Amelia Thornton")
                .date(start.toLocalDate())
                .start(start.toLocalTime());
        browser.click(By.id("appointment:save"));
        ConflictQuestion.open(browser).reads("Supervision").leave();
        assertThat(form.patients()).containsExactly("Amelia Thornton");
        form.close();
    }

    @Test
    @Order(5)
    @DisplayName("CAL-13 the same title brings its colour and length again")
    void usedTitle() {
        ZonedDateTime start = tomorrow("23:00");
        naomi.calendar().newAppointment().date(start.toLocalDate()).start(start.toLocalTime());
        browser.click(By.id("appointment:instead"));
        browser.type(TITLE, "super");
        browser.click(By.cssSelector("#personal\\:title_panel .ui-autocomplete-item"));
        Wait.until(
                "its length is there",
                () -> "45".equals(browser.see(By.id("personal:minutes")).getDomProperty("value")));
        assertThat(browser.see(By.id("personal:colour_label")).getText().strip())
                .isEqualTo("Rose");
        browser.click(On.buttonIn("//*[@id='personal']", "Go back"));
        Wait.until("the form closes", () -> !browser.sees(TITLE));
    }

    @Test
    @Order(6)
    @DisplayName("CAL-12 opened by keyboard it can be changed and deleted, after a question")
    void changedAndDeleted() {
        naomi.calendar().goTo(tomorrow("22:00").toLocalDate());
        browser.see(SUPERVISION).sendKeys(" ");
        browser.type(TITLE, "Supervision with Grace" + Keys.TAB);
        browser.click(SAVE);
        Wait.until("the form closes", () -> !browser.sees(TITLE));
        Wait.until(
                "its new title stands there",
                () -> browser.sees(By.cssSelector("[data-event][aria-label*='with Grace']")));
        browser.see(SUPERVISION).sendKeys(" ");
        browser.click(By.id("personal:ask"));
        Accessibility.check(browser);
        browser.click(By.id("personalDelete:delete"));
        Wait.until("it is gone", () -> !browser.sees(SUPERVISION) && !browser.sees(TITLE));
    }

    private void choose(String colour) {
        browser.click(By.id("personal:colour_label"));
        browser.click(By.cssSelector("#personal\\:colour_items li[data-label='" + colour + "']"));
    }
}
