package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@Order(13)
@DisplayName("A practice has types of appointments, groups among them")
class AppointmentTypesStory {

    private static final By SAVE = By.id("type:save");
    private static final String FIRST = "Initial consultation";
    private static final String GROUP = "Pilates group";

    private final Installation installation = Installation.running();
    private final Console naomi = Console.of(Console.NAOMI);
    private final Browser browser = naomi.browser();

    private ZonedDateTime at(int daysAhead, String time) {
        return installation.at(daysAhead, time);
    }

    @Test
    @Order(1)
    @DisplayName("APT-5 types are off until a manager switches them on; the list says what to do while it is empty")
    void switchedOn() {
        naomi.open("settings/appointment-types");
        browser.reads("Appointment types are off");
        Accessibility.check(browser);
        Screens.take(browser, "types-off");
        browser.click(By.id("types:turnOn"));
        browser.reads("No types yet");
        Accessibility.check(browser);
        Screens.take(browser, "types-empty");
    }

    @Test
    @Order(2)
    @DisplayName("APT-5 a type left without a name asks for it and keeps what was typed; a name is taken once")
    void written() {
        naomi.open("settings/appointment-types");
        browser.click(By.id("types:new"));
        browser.type(By.id("type:minutes"), "80");
        browser.choose("type:meetsAt", "Phone");
        browser.choose("type:colour", "Violet");
        browser.click(SAVE);
        browser.reads("Type a name, such as Initial consultation.");
        assertThat(browser.see(By.id("type:minutes")).getDomProperty("value")).isEqualTo("80");
        browser.type(By.id("type:name"), FIRST);
        Accessibility.check(browser);
        Screens.take(browser, "type-form");
        browser.click(SAVE);
        browser.reads("Saved: " + FIRST + ".");

        browser.click(By.id("types:new"));
        browser.type(By.id("type:name"), "INITIAL consultation");
        browser.click(SAVE);
        browser.reads("There is a type called INITIAL consultation for the same people already");
        browser.type(By.id("type:name"), GROUP);
        browser.choose("type:level", "One practitioner");
        browser.choose("type:practitioner", Console.NAOMI);
        browser.type(By.id("type:places"), "3");
        browser.choose("type:colour", "Rose");
        Screens.take(browser, "type-form-group");
        browser.click(SAVE);
        browser.reads("Saved: " + GROUP + ".");
        browser.reads("Group of 3");
        Wait.until("the dialog is closed", () -> !browser.sees(SAVE));
        Accessibility.check(browser);
        Screens.take(browser, "types");
    }

    @Test
    @Order(3)
    @DisplayName(
            "APT-5 LOC-12 the chosen type brings length and location, both can be changed; panel and calendar name it")
    void chosen() {
        ZonedDateTime start = at(60, "18:00");
        AppointmentDialog form = naomi.calendar()
                .newAppointment()
                .addPatient(Patient.AMELIA.name())
                .date(start.toLocalDate())
                .start(start.toLocalTime());
        browser.choose("appointment:type", FIRST);
        Wait.until("the length comes with it", () -> form.typedMinutes().equals("80"));
        assertThat(browser.all(By.cssSelector("#appointment\\:location input[value='PHONE']:checked")))
                .hasSize(1);
        assertThat(form.patients()).containsExactly(Patient.AMELIA.name());
        form.minutes(60);
        Accessibility.check(browser);
        Screens.take(browser, "appointment-form-type");
        form.book();
        panel().reads(FIRST);
        panel().reads("6:00 – 7:00 pm");
        naomi.calendar().openAppointment(FIRST, start);
        Screens.take(browser, "calendar-type");
    }

    @Test
    @Order(4)
    @DisplayName("APT-8 a group takes patients in the panel until it is full; calendar and panel say how many are in")
    void group() {
        AppointmentDialog form = naomi.calendar()
                .newAppointment()
                .addPatient(Patient.AMELIA.name())
                .date(groupAt().toLocalDate())
                .start(groupAt().toLocalTime());
        browser.choose("appointment:type", GROUP);
        form.reads("A group with 3 places.");
        form.book();
        panel().reads("1 of 3 places taken");
        add(Patient.DANIEL);
        panel().reads("2 of 3 places taken");
        browser.run("arguments[0].scrollIntoView({block: 'center'})", browser.see(By.id("panel:addNewcomer")));
        Accessibility.check(browser);
        Screens.take(browser, "group-panel");
        add(Patient.RUTH);
        panel().reads("3 of 3 places taken");
        assertThat(browser.sees(By.id("panel:addNewcomer"))).isFalse();
        naomi.calendar().openAppointment(GROUP + ", 3 of 3 places taken", groupAt());
        Screens.take(browser, "group-full");
    }

    @Test
    @Order(5)
    @DisplayName(
            "APT-8 one more is refused with what is taken, and nothing typed is lost; a cancelled place is free again")
    void full() {
        naomi.calendar().openAppointment(GROUP, groupAt());
        AppointmentDialog form = panel().edit().addPatient(Patient.PRIYA.name());
        form.bookInVain();
        form.reads(GROUP + " is full: 3 of 3 places are taken.");
        assertThat(form.patients()).contains(Patient.PRIYA.name());
        Screens.take(browser, "group-refused");
        form.close();
        panel().setStatus(Patient.DANIEL.name(), "Cancelled");
        panel().reads("2 of 3 places taken");
        add(Patient.PRIYA);
        panel().reads("3 of 3 places taken");
    }

    @Test
    @Order(6)
    @DisplayName("APT-7 a part of the practice hours is reserved for a type, the calendar says so, and it is released")
    void reserved() {
        naomi.open("settings/hours");
        browser.click(On.button("Reserve Monday 9:00 am"));
        browser.choose("reserve:type", FIRST);
        browser.type(By.id("reserve:from"), "8:00");
        browser.type(By.id("reserve:to"), "11:00");
        browser.click(By.id("reserve:save"));
        browser.reads("That is not within these practice hours");
        assertThat(browser.all(By.cssSelector("#hours .ui-messages-error")))
                .as("it stands in the dialog alone")
                .isEmpty();
        assertThat(browser.see(By.id("reserve:to")).getDomProperty("value")).contains("11:00");
        browser.type(By.id("reserve:from"), "9:30");
        Accessibility.check(browser);
        Screens.take(browser, "reserve");
        browser.click(By.id("reserve:save"));
        browser.reads("reserved for " + FIRST);
        Wait.until("the dialog is closed", () -> !browser.sees(By.id("reserve:save")));
        Screens.take(browser, "hours-reserved");

        naomi.calendar().goTo(at(63, "09:00").toLocalDate());
        Wait.until(
                "the reserved slot has the type's name",
                () -> browser.see(By.cssSelector(".fc-bg-event.reserved"))
                        .getText()
                        .equals(FIRST));
        Accessibility.check(browser);
        Screens.take(browser, "calendar-reserved");

        naomi.open("settings/hours");
        browser.click(On.button("Release " + FIRST + " 9:30 am"));
        Wait.until("nothing is reserved", () -> !browser.sees(By.cssSelector(".reserved-row")));
    }

    @Test
    @Order(7)
    @DisplayName(
            "APT-5 an archived type is chosen no more and can be brought back; without types nobody is asked for one")
    void archived() {
        naomi.open("settings/appointment-types");
        browser.click(On.button("Archive " + FIRST));
        browser.reads("Archived: " + FIRST + ".");
        browser.click(On.button("Bring back " + FIRST));
        browser.reads("Offered again: " + FIRST + ".");
        browser.click(By.id("types:turnOff"));
        browser.reads("Appointment types are off");
        naomi.calendar().newAppointment();
        assertThat(browser.sees(By.id("appointment:type"))).isFalse();
    }

    private ZonedDateTime groupAt() {
        return at(61, "18:00");
    }

    private void add(Patient patient) {
        browser.type(By.id("panel:newcomer_input"), patient.name());
        browser.click(By.xpath(
                "//*[@id='panel:newcomer_panel']//*[contains(@class,'ui-autocomplete-item')][contains(normalize-space(.),"
                        + On.quoted(patient.name()) + ")]"));
        browser.click(By.id("panel:addNewcomer"));
        panel().reads(patient.name());
    }

    private AppointmentPanel panel() {
        return AppointmentPanel.open(browser);
    }
}
