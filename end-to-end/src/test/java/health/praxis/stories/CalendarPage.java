package health.praxis.stories;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The calendar. */
final class CalendarPage {

    private static final String EVENT = "[data-event]";
    private static final String DAY = ".fc-col-header-cell[data-date], .fc-daygrid-day[data-date]";
    private static final String PICKER = "#bar\\:day ";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    /** Two weeks by arrows; a day view takes as many turns. */
    private static final int NEAR_DAYS = 14;

    private static final int MOST_TURNS = 20;

    private static final By CLOSE_NOTICE = By.id("undo:close");
    private static final By WHO = By.id("bar:practitioners");
    private static final By WHO_ITEMS = By.cssSelector("#bar\\:practitioners_panel li.ui-selectcheckboxmenu-item");
    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("EEE h:mm a", Locale.ENGLISH);

    private final Browser browser;

    CalendarPage(Browser browser) {
        this.browser = browser;
    }

    CalendarPage awaitShown() {
        browser.see(By.cssSelector(".fc"));
        return this;
    }

    String title() {
        return browser.see(By.id("calendar-title")).getText().strip();
    }

    void previous() {
        browser.click(By.id("bar:back"));
    }

    void next() {
        browser.click(By.id("bar:forward"));
    }

    void today() {
        browser.click(By.id("bar:today"));
    }

    /** {@code Day}, {@code Week} or {@code Month}. */
    void view(String name) {
        By button = By.id("bar:" + name.toUpperCase(Locale.ENGLISH));
        browser.click(button);
        Wait.until(name + " is chosen", () -> "true".equals(browser.see(button).getDomAttribute("aria-pressed")));
    }

    /** Turns by arrows to what is near, and by the date picker to what is not. */
    CalendarPage goTo(LocalDate day) {
        awaitShown();
        for (int turns = 0; turns < MOST_TURNS; turns++) {
            List<LocalDate> shown = Wait.forValue("days", () -> days().isEmpty() ? null : days());
            if (shown.contains(day)) {
                return this;
            }
            String before = title();
            long away = ChronoUnit.DAYS.between(shown.get(0), day);
            if (Math.abs(away) > NEAR_DAYS) {
                pick(day);
            } else if (away < 0) {
                previous();
            } else {
                next();
            }
            Wait.until("the calendar turns", () -> !title().equals(before) && !days().equals(shown));
        }
        throw new AssertionError(day + " is not shown");
    }

    private void pick(LocalDate day) {
        browser.click(By.id("bar:jump"));
        String month = MONTH.format(day);
        Wait.until(month + " is shown", () -> {
            String shown = browser.see(By.cssSelector(PICKER + ".ui-datepicker-title"))
                    .getText()
                    .strip();
            if (shown.equals(month)) {
                return true;
            }
            boolean later = YearMonth.parse(shown, MONTH).isBefore(YearMonth.from(day));
            browser.click(By.cssSelector(PICKER + (later ? ".ui-datepicker-next" : ".ui-datepicker-prev")));
            return false;
        });
        browser.click(By.xpath(
                "//*[@id='bar:day']//td[not(contains(@class,'ui-datepicker-other-month'))]/a[normalize-space(.)='"
                        + day.getDayOfMonth() + "']"));
    }

    private List<LocalDate> days() {
        return browser.attributes(DAY, "data-date").stream()
                .map(LocalDate::parse)
                .sorted()
                .toList();
    }

    /** The practitioners that can be chosen. */
    List<String> practitionersOffered() {
        browser.click(WHO);
        List<String> names = Wait.forValue("the practitioners", () -> {
            List<String> items = browser.all(WHO_ITEMS).stream()
                    .filter(WebElement::isDisplayed)
                    .map(WebElement::getText)
                    .map(String::strip)
                    .toList();
            return items.isEmpty() ? null : items;
        });
        browser.press(Keys.ESCAPE);
        return names;
    }

    /** Shows this practitioner's calendar, beside those that are shown. */
    CalendarPage show(String practitioner) {
        awaitShown();
        if (!isShown(practitioner)) {
            browser.click(WHO);
            browser.click(By.xpath("//*[@id='bar:practitioners_panel']//li[normalize-space(.)="
                    + On.quoted(practitioner) + "]//*[contains(@class,'ui-chkbox-box')]"));
            Wait.until(practitioner + " is shown", () -> isShown(practitioner));
            browser.press(Keys.ESCAPE);
        }
        return this;
    }

    private boolean isShown(String practitioner) {
        return browser.sees(By.xpath(
                "//section[contains(@class,'pane')][starts-with(@aria-label," + On.quoted(practitioner) + ")]"));
    }

    /** What is read aloud of each appointment shown. */
    List<String> appointments() {
        return Wait.forValue("the appointments", () -> browser.attributes(EVENT, "aria-label"));
    }

    AppointmentDialog newAppointment() {
        awaitShown();
        browser.click(By.id("bar:new"));
        return AppointmentDialog.open(browser);
    }

    /** Opens the appointment of this patient at this time; turns to its week first. */
    AppointmentPanel openAppointment(String patient, ZonedDateTime start) {
        goTo(start.toLocalDate());
        String time = SPOKEN.format(start).replace("AM", "am").replace("PM", "pm");
        Wait.until(
                () -> time + " " + patient + " is opened, among " + appointments(),
                () -> browser
                        .all(By.xpath("//*[@data-event][contains(@aria-label," + On.quoted(time)
                                + ") and contains(@aria-label," + On.quoted(patient) + ")]"))
                        .stream()
                        .findFirst()
                        .map(this::click)
                        .orElse(false));
        return panel();
    }

    /** Clicks an appointment; a notice that lies over it is read and closed first. */
    private boolean click(WebElement event) {
        browser.run("arguments[0].scrollIntoView({block: 'center', inline: 'center'})", event);
        try {
            event.click();
            return true;
        } catch (ElementClickInterceptedException covered) {
            if (browser.sees(CLOSE_NOTICE)) {
                browser.click(CLOSE_NOTICE);
            }
            return false;
        }
    }

    AppointmentPanel panel() {
        return AppointmentPanel.open(browser);
    }
}
