package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Balance and ledger. */
final class CreditsPage {

    private static final By ROWS = By.cssSelector("#credits\\:ledger tbody tr");
    private static final By NEXT = By.cssSelector("#credits\\:ledger .ui-paginator-next:not(.ui-state-disabled)");
    private static final String SESSION = "Telehealth";

    private final Browser browser;

    CreditsPage(Browser browser) {
        this.browser = browser;
        browser.see(By.id("balance"));
    }

    /** A line of the ledger. */
    record Line(String when, String reason, int amount, int balanceAfter) {}

    int balance() {
        return number(browser.see(By.id("balance")).getText());
    }

    /** All lines, newest first; turns the pages and ends on the last one. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>(shown());
        while (browser.sees(NEXT)) {
            List<Line> before = shown();
            browser.click(NEXT);
            Wait.until("the next page of the ledger", () -> !shown().equals(before));
            lines.addAll(shown());
        }
        return lines;
    }

    List<Line> sessions() {
        return lines().stream()
                .filter(line -> line.reason().startsWith(SESSION))
                .toList();
    }

    /** Fails unless the sessions in the ledger are this many, the newest took so many credits, and all lines together are the balance. */
    void check(int sessions, int newest) {
        List<Line> lines = lines();
        List<Line> charged =
                lines.stream().filter(line -> line.reason().startsWith(SESSION)).toList();
        assertThat(charged).hasSize(sessions);
        assertThat(charged.get(0).amount()).isEqualTo(-newest);
        assertThat(lines.stream().mapToInt(Line::amount).sum())
                .as("the balance is the sum of the lines")
                .isEqualTo(lines.get(0).balanceAfter());
    }

    /** Opens the receipt of the newest session on the page shown. */
    void openNewestReceipt() {
        browser.click(By.cssSelector("#credits\\:ledger .receipt"));
        browser.see(By.cssSelector("#receiptDialog, .ui-dialog"));
    }

    void closeReceipt() {
        browser.click(By.cssSelector(".ui-dialog-titlebar-close"));
    }

    private List<Line> shown() {
        return browser.all(ROWS).stream()
                .map(row -> row.findElements(By.tagName("td")))
                .filter(cells -> cells.size() == 5)
                .map(cells -> new Line(
                        cells.get(0).getText(), cells.get(1).getText(), number(cells.get(3)), number(cells.get(4))))
                .toList();
    }

    private static int number(WebElement cell) {
        return number(cell.getText());
    }

    static int number(String text) {
        String digits = text.replace('\u2212', '-').replaceAll("[^0-9-]", "");
        return Integer.parseInt(digits);
    }
}
