package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@Order(10)
@DisplayName("The calendar is as fine or as coarse as each user wants it")
class CalendarZoomStory {

    private static final By ROWS = By.cssSelector(".fc-timegrid-slots tr");
    private static final By IN = By.id("bar:in");
    private static final By OUT = By.id("bar:out");

    private final Browser browser = Console.of(Console.NAOMI).browser();

    @Test
    @DisplayName("CAL-2 by button and by key, from 5 to 90 minutes; remembered; a click lies in the row's time")
    void zoom() {
        Console.of(Console.NAOMI).calendar().awaitShown();
        rows(15);
        browser.press("+");
        rows(10);
        browser.click(IN);
        rows(5);
        Wait.until("nothing is finer", () -> !browser.see(IN).isEnabled());
        Accessibility.check(browser);
        Screens.take(browser, "calendar-zoomed-in");
        browser.reload();
        rows(5);
        for (int minutes : new int[] {10, 15, 20, 30, 45}) {
            browser.click(OUT);
            rows(minutes);
        }
        browser.see(By.cssSelector(".fc-timegrid-slot-label[data-time='09:45:00']"));
        assertThat(browser.text()).contains("9:45 am");
        Screens.take(browser, "calendar-zoomed-out");
        browser.click(By.cssSelector(".fc-timegrid-slot-lane[data-time='21:45:00']"));
        assertThat(browser.see(By.id("appointment:start")).getDomProperty("value"))
                .startsWith("9:45");
        browser.click(On.buttonIn("//*[@id='appointment']", "Go back"));
        Wait.until("the form closes", () -> !browser.sees(By.id("appointment:start")));
        for (int minutes : new int[] {60, 90}) {
            browser.click(OUT);
            rows(minutes);
        }
        Wait.until("nothing is coarser", () -> !browser.see(OUT).isEnabled());
        for (int minutes : new int[] {60, 45, 30, 20, 15}) {
            browser.click(IN);
            rows(minutes);
        }
    }

    private void rows(int minutes) {
        Wait.until(minutes + " minutes a row", () -> browser.all(ROWS).size() == 24 * 60 / minutes);
    }
}
