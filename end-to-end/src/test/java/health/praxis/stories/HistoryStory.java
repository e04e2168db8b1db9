package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

@Order(24)
@DisplayName("Who did what is read in the history")
class HistoryStory {

    private static final By ROWS = By.cssSelector("[id='history:entries'] tbody tr");

    private final Console naomi = Console.of(Console.NAOMI);
    private final Browser browser = naomi.browser();

    @Test
    @Order(1)
    @DisplayName("AUD-2 AUD-4 who looked at a patient stands in the patient's history, with the day and the page")
    void whoSawThisPatient() {
        PatientPages patients = new PatientPages(naomi);
        patients.openList().search("Maggie Dunstan");
        patients.openProfile("Maggie Dunstan");
        browser.click(By.cssSelector(".ptabs a[href*='/patients/history']"));

        Wait.untilAsserted(() -> {
            browser.open(naomi.address(browser.path().substring(1) + "?" + query()));
            assertThat(browser.all(ROWS))
                    .extracting(WebElement::getText)
                    .anyMatch(row -> row.contains("Viewed patient") && row.contains("Naomi"));
        });
        assertThat(browser.all(ROWS))
                .extracting(WebElement::getText)
                .allMatch(row -> row.contains("Maggie Dunstan") || row.contains("patients"));
        Accessibility.check(browser);
        Screens.take(browser, "history-of-a-patient");
    }

    private String query() {
        String address = browser.driver().getCurrentUrl();
        return address.substring(address.indexOf('?') + 1);
    }

    @Test
    @Order(2)
    @DisplayName("AUD-5 AUD-7 the practice's history is narrowed by action and text; a change shows old and new value")
    void narrowed() {
        naomi.open("settings/history");
        browser.see(ROWS);
        Accessibility.check(browser);
        Screens.take(browser, "history");

        browser.type(By.id("history:text"), "no entry says this");
        browser.click(By.id("history:show"));
        browser.reads("Nothing in these days");

        browser.type(By.id("history:from"), "4/3/2020");
        browser.click(By.id("history:show"));
        browser.reads("a year at most");
        assertThat(browser.see(By.id("history:from")).getAttribute("value")).isEqualTo("4/3/2020");
    }

    @Test
    @Order(3)
    @DisplayName("AUD-11 Verify the history walks along it and says in words how far it is whole")
    void verified() {
        naomi.open("settings/history");
        browser.click(By.id("seal:verify"));
        browser.reads("The history is whole up to entry");
        Accessibility.check(browser);
        Screens.take(browser, "history-verified");

        browser.type(By.id("history:text"), "verified");
        browser.click(By.id("history:show"));
        browser.reads("history verified, 0 findings");
    }
}
