package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;

@Order(12)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Appointments away from the clinic")
class AwayFromTheClinicStory {

    private static final By ADDRESS = By.id("appointment:address");
    private static final String SCHOOL = "Redfern Public School, Room 4";

    private final Installation installation = Installation.running();
    private final Console grace = Console.of(Console.GRACE);
    private final Browser browser = grace.browser();

    /** The day after tomorrow, before anybody works. */
    private final ZonedDateTime start = installation.at(2, "06:00");

    @Test
    @Order(1)
    @DisplayName(
            "LOC-11 another address has to be typed, beside its field it is said so; the panel and its patient's message name it")
    void anotherAddress() {
        AppointmentDialog form = grace.calendar()
                .show(Console.TOMAS)
                .newAppointment()
                .practitioner(Console.TOMAS)
                .addPatient("Ruth Kowalski")
                .location("Address")
                .date(start.toLocalDate())
                .start(start.toLocalTime())
                .minutes(30);
        form.bookInVain();
        form.reads("Type the address where you meet");
        browser.type(ADDRESS, SCHOOL);
        Accessibility.check(browser);
        Screens.take(browser, "address-form");
        form.book();
        AppointmentPanel panel = new CalendarPage(browser).panel();
        panel.reads(SCHOOL);
        Accessibility.check(browser);
        Screens.take(browser, "address-panel");
        Wait.until(
                "the email about the booking names it",
                () -> installation.sandbox().mails(Patient.RUTH.email()).stream()
                        .anyMatch(mail -> mail.text().contains("Where: " + SCHOOL)));
    }

    @Test
    @Order(2)
    @DisplayName(
            "LOC-11 at the patient's home the panel says the profile's address, or that there is none; the form says what is dropped")
    void atHome() {
        AppointmentDialog form = new CalendarPage(browser).panel().edit().location("Home");
        form.reads("When you save, the address is dropped.");
        form.reads("no address on file for Ruth Kowalski");
        Screens.take(browser, "home-form");
        form.saveChanges();
        AppointmentPanel panel = new CalendarPage(browser).panel();
        panel.reads("Patient’s home");
        panel.reads("No address on file");
        assertThat(panel.text()).doesNotContain(SCHOOL);
        Screens.take(browser, "home-panel");
    }
}
