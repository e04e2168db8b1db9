package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;

@DisplayName("Locations and practice hours")
@TestMethodOrder(OrderAnnotation.class)
class PracticeHoursStory {

    private final Console naomi = Console.of(Console.NAOMI);
    private final Browser browser = naomi.browser();

    @Test
    @Order(1)
    @DisplayName("LOC-1 an owner adds a location; a name left out is asked for and the rest stays typed")
    void newLocation() {
        naomi.open("/settings/locations");
        browser.click(By.id("locations:new"));
        browser.type(By.id("location:phone"), "(02) 5550 7788");
        browser.click(By.id("location:save"));
        browser.reads("Type the name of the location.");
        assertThat(browser.see(By.id("location:phone")).getDomProperty("value")).isEqualTo("(02) 5550 7788");

        browser.type(By.id("location:name"), "Hill Road");
        browser.click(By.id("location:save"));
        browser.reads("Location saved.");
        browser.reads("Hill Road");
        Accessibility.check(browser);
        Screens.take(browser, "locations");
    }

    @Test
    @Order(2)
    @DisplayName(
            "LOC-6 LOC-12 hours that meet other hours are refused with what is there; free ones are added, suggest their usual location, and are taken away again")
    void hours() {
        naomi.open("/settings/hours");
        browser.click(By.id("hours:addIt"));
        browser.reads("There are practice hours at");

        browser.type(By.id("hours:from"), "6 pm");
        browser.type(By.id("hours:to"), "8:30 pm");
        browser.choose("hours:meetsAt", "Phone");
        browser.click(By.id("hours:addIt"));
        browser.reads("6:00 pm – 8:30 pm");
        Accessibility.check(browser);
        Screens.take(browser, "practice-hours");

        LocalDate monday =
                Installation.running().at(1, "18:30").toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        AppointmentDialog form = naomi.calendar().newAppointment().date(monday).start(LocalTime.of(18, 30));
        form.reads("The usual location in these practice hours.");
        assertThat(chosenLocation()).isEqualTo("PHONE");
        form.start(LocalTime.of(10, 0));
        Wait.until(
                "outside these hours it is the clinic again",
                () -> chosenLocation().equals("CLINIC"));
        naomi.open("/settings/hours");

        browser.click(By.cssSelector("[aria-label='Remove Monday 6:00 pm']"));
        Wait.until(
                "the line is gone",
                () -> !browser.see(By.id("hours:table")).getText().contains("8:30 pm"));
    }

    private Object chosenLocation() {
        return browser.run("return document.querySelector('[id=\"appointment:location\"] input:checked').value");
    }

    @Test
    @Order(3)
    @DisplayName(
            "LOC-2 LOC-5 an owner gives a practitioner numbers of their own; a wrong one is refused and stays typed")
    void ownNumbers() {
        naomi.open("/settings/locations");
        browser.reads("Everybody uses the numbers of the location.");
        browser.click(By.id("numbers:add"));
        browser.choose("practitionerNumbers:practitioner", Console.NAOMI);
        browser.type(By.id("practitionerNumbers:phone"), "12");
        browser.type(By.id("practitionerNumbers:businessNumber"), "12 345 678 901");
        browser.click(By.id("practitionerNumbers:save"));
        browser.reads("12 is not a phone number we can reach.");
        assertThat(browser.see(By.id("practitionerNumbers:businessNumber")).getDomProperty("value"))
                .isEqualTo("12 345 678 901");
        Accessibility.check(browser);
        Screens.take(browser, "practitioner-numbers-form");
        browser.type(By.id("practitionerNumbers:phone"), "0491 570 158");
        browser.click(By.id("practitionerNumbers:save"));
        browser.reads("Saved: " + Console.NAOMI + "\u2019s numbers.");
        browser.reads("0491 570 158");
        Wait.until("the dialog is closed", () -> !browser.sees(By.id("practitionerNumbers:save")));
        Accessibility.check(browser);
        Screens.take(browser, "practitioner-numbers");
    }

    @Test
    @Order(4)
    @DisplayName("LOC-1 going back from one form leaves the page able to say what another act did")
    void messageAfterGoingBack() {
        naomi.open("/settings/locations");
        browser.click(By.id("locations:new"));
        browser.see(By.id("location:save"));
        browser.click(On.buttonIn("//*[@id='location']", "Go back"));
        Wait.until("the form is gone", () -> browser.all(By.id("location:save")).isEmpty());
        browser.click(By.cssSelector("[aria-label^='Remove " + Console.NAOMI + "']"));
        browser.reads("Removed: " + Console.NAOMI + "\u2019s numbers. The location\u2019s are used.");
        browser.reads("Everybody uses the numbers of the location.");
    }

    @Test
    @Order(5)
    @DisplayName("CAL-4 the calendar tints the practitioner's hours in the location's colour")
    void tints() {
        naomi.calendar();
        Wait.until(
                "five tinted days",
                () -> browser.all(By.cssSelector(".fc-bg-event.hours.tint--teal"))
                                .size()
                        == 5);
        Screens.take(browser, "calendar-hours");
    }
}
