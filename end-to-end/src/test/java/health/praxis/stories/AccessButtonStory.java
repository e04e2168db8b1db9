package health.praxis.stories;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@Order(25)
@DisplayName("Whose information an administrator looks at stands at the top right")
class AccessButtonStory {

    private static final By NAME = By.id("access");
    private static final By OWN = By.className("access-name");
    private static final By MENU = By.cssSelector(".topbar-end details.menu > summary");

    private final Console grace = Console.of(Console.GRACE);
    private final Browser browser = grace.browser();

    @Test
    @Order(1)
    @DisplayName(
            "ORG-12 in the calendar it is the one practitioner shown; with several side by side, and elsewhere, the own name")
    void inTheCalendar() {
        CalendarPage calendar = grace.calendar();
        String shown = browser.see(By.cssSelector("section.pane")).getDomAttribute("aria-label");
        Wait.until(
                "the practitioner of " + shown + " on the access button",
                () -> shown.startsWith(browser.see(NAME).findElement(OWN).getText()));
        browser.click(MENU);
        browser.reads("Signed in as " + Console.GRACE);
        Accessibility.check(browser);
        Screens.take(browser, "access-button-of-an-administrator");
        browser.click(MENU);
        calendar.show(Console.NAOMI).show(Console.TOMAS);
        reads(Console.GRACE);
        grace.open("patients");
        reads(Console.GRACE);
    }

    @Test
    @Order(2)
    @DisplayName("ORG-12 a practitioner's own button keeps the own name")
    void ofAPractitioner() {
        Console ingrid = Console.of("Ingrid Falk");
        ingrid.calendar();
        Wait.until("the own name", () -> ingrid.browser().see(NAME).getText().contains("Ingrid Falk"));
    }

    private void reads(String name) {
        Wait.until(
                name + " on the access button",
                () -> browser.see(NAME).getText().contains(name));
    }
}
