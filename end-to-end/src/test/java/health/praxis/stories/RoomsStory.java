package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

@Order(14)
@DisplayName("Rooms, equipment, and overlaps on purpose")
class RoomsStory {

    private static final String AMELIA = "Amelia Thornton";
    private static final String DANIEL = "Daniel Kowalski";
    private static final String PRIYA = "Priya Raman";
    private static final By UNDO = By.id("undo:act");
    private static final By ADD = By.xpath("(//button[starts-with(@aria-label, 'Add room or equipment')])[1]");
    private static final By NAME = By.id("facility:name");

    private final Installation installation = Installation.running();
    private final Console naomi = Console.of(Console.NAOMI);
    private final Browser browser = naomi.browser();

    /** Late in the evening, weeks ahead: nobody else books there. */
    private ZonedDateTime day(int day, String time) {
        return installation.at(day, time);
    }

    @Test
    @Order(1)
    @DisplayName(
            "LOC-9 an owner adds rooms and equipment, renames one, archives one and takes that back; a name is taken once")
    void kept() {
        naomi.open("settings/locations");
        browser.reads("None yet. Add the rooms and equipment");
        openAdd();
        browser.see(NAME).sendKeys(Keys.ENTER);
        browser.reads("Type a name");
        Wait.until("the keyboard is at what is wrong", () -> browser.isAt(NAME));
        browser.click(By.id("facility:back"));
        Wait.until("the keyboard is back where it came from", () -> browser.isAt(ADD));
        add("Room 1", false);
        add("Ultrasound", true);
        add("Room 2", false);
        openAdd();
        browser.type(NAME, "room 1" + Keys.ENTER);
        browser.reads("There is room 1 at");
        Accessibility.check(browser);
        Screens.take(browser, "rooms-twice");
        browser.click(On.buttonIn("//*[@id='facility']", "Go back"));

        browser.click(By.cssSelector("[aria-label='Rename Room 2']"));
        browser.type(NAME, "Gym" + Keys.ENTER);
        browser.reads("Saved: Gym.");
        browser.click(By.cssSelector("[aria-label='Archive Gym']"));
        browser.reads("Archived: Gym.");
        Accessibility.check(browser);
        Screens.take(browser, "rooms-settings");
        browser.click(By.cssSelector("[aria-label='Restore Gym']"));
        browser.reads("Restored: Gym.");
    }

    @Test
    @Order(2)
    @DisplayName("LOC-9 an appointment at the clinic has a room; elsewhere it has none, and the form says so")
    void booked() {
        ZonedDateTime start = day(37, "20:00");
        AppointmentDialog form = form(AMELIA, start, 50);
        tick("Room 1");
        form.location("Phone");
        form.reads("Rooms and equipment are booked with the clinic only.");
        form.location("Clinic");
        Accessibility.check(browser);
        Screens.take(browser, "rooms-form");
        form.book();
        AppointmentPanel panel = naomi.calendar().openAppointment(AMELIA, start);
        panel.reads("Room 1");
        Screens.take(browser, "rooms-panel");
        panel.edit();
        assertThat(browser.all(By.cssSelector("#appointment\\:facilities input:checked")))
                .hasSize(1);
    }

    @Test
    @Order(3)
    @DisplayName(
            "LOC-10 a room in the way is named with who has it; going back keeps what was typed, going on marks both")
    void roomTaken() {
        ZonedDateTime start = day(37, "20:30");
        naomi.calendar().show(Console.TOMAS);
        AppointmentDialog form = new CalendarPage(browser)
                .newAppointment()
                .practitioner(Console.TOMAS)
                .addPatient(DANIEL)
                .date(start.toLocalDate())
                .start(start.toLocalTime())
                .minutes(50);
        tick("Room 1");
        browser.click(By.id("appointment:save"));
        ConflictQuestion question = ConflictQuestion.open(browser);
        question.reads("Nothing is booked yet.");
        question.reads("Room 1 is booked by Naomi Whitlock with " + AMELIA + ", 8:00 pm to 8:50 pm");
        Accessibility.check(browser);
        Screens.take(browser, "conflict-room");
        browser.press(Keys.ESCAPE);
        question.awaitClosed();
        assertThat(form.isOpen()).isTrue();
        assertThat(form.patients()).containsExactly(DANIEL);

        browser.click(By.id("appointment:save"));
        ConflictQuestion.open(browser);
        browser.press(Keys.TAB);
        browser.press(Keys.ENTER);
        Wait.until("the form closes", () -> !form.isOpen());
        AppointmentPanel panel = new CalendarPage(browser).panel();
        panel.reads("Overlaps in Room 1 with " + AMELIA + " (Naomi Whitlock), 8:00 pm to 8:50 pm");
        Accessibility.check(browser);
        Screens.take(browser, "overlap-panel");
        naomi.calendar().openAppointment(AMELIA, day(37, "20:00")).reads("Overlaps in Room 1 with " + DANIEL);
    }

    @Test
    @Order(4)
    @DisplayName(
            "LOC-10 the practitioner's time and a patient elsewhere stand in one list, and the marks in day, week and month")
    void practitionerTaken() {
        ZonedDateTime start = day(37, "20:40");
        AppointmentDialog form = form(DANIEL, start, 20);
        browser.click(By.id("appointment:save"));
        ConflictQuestion question = ConflictQuestion.open(browser);
        question.reads("Naomi Whitlock is booked with " + AMELIA);
        question.reads(DANIEL + " has another appointment, with Tomas Reyes, 8:30 pm to 9:20 pm");
        Accessibility.check(browser);
        Screens.take(browser, "conflict-several");
        question.allTheSame();
        Wait.until("the form closes", () -> !form.isOpen());
        for (String view : new String[] {"Day", "Week", "Month"}) {
            new CalendarPage(browser).view(view);
            Wait.until(
                    "both are marked in the " + view,
                    () -> browser.all(By.cssSelector("[data-event] .ev-overlaps"))
                                    .size()
                            >= 2);
        }
        new CalendarPage(browser).view("Week");
        // The week may still be drawn anew, and takes the focus with it.
        Wait.until("the overlap is named", () -> {
            WebElement event = browser.see(By.cssSelector("[data-event][aria-label*='Overlaps with " + DANIEL + "']"));
            browser.run("arguments[0].scrollIntoView({block: 'center'})", event);
            browser.run("document.activeElement.blur(); arguments[0].focus({focusVisible: true})", event);
            return browser.isReading("Overlaps with " + DANIEL + ", 8:40 pm to 9:00 pm");
        });
        Accessibility.check(browser);
        Screens.take(browser, "overlap-calendar");
    }

    @Test
    @Order(5)
    @DisplayName("CAL-10 LOC-10 one that is drawn onto another stays until somebody says to move it all the same")
    void drawn() {
        ZonedDateTime above = day(39, "19:00");
        form(PRIYA, above, 60).book();
        form(AMELIA, day(39, "20:00"), 60).book();
        drag(PRIYA, above);
        ConflictQuestion question = ConflictQuestion.open(browser);
        question.reads("Nothing has moved yet.").reads("Naomi Whitlock is booked with " + AMELIA);
        Accessibility.check(browser);
        Screens.take(browser, "conflict-move");
        question.leave();
        naomi.calendar().openAppointment(PRIYA, above);
        drag(PRIYA, above);
        ConflictQuestion.open(browser).allTheSame();
        Wait.until(
                "it is marked",
                () -> browser.all(By.cssSelector("[data-event][aria-label*='Overlaps with " + PRIYA + "']"))
                                .size()
                        == 1);
    }

    @Test
    @Order(6)
    @DisplayName("CAL-10 one that was drawn elsewhere goes back by Undo, and nobody was told of it")
    void drawnAndUndone() {
        ZonedDateTime start = day(78, "19:00");
        form(DANIEL, start, 60).book();
        int texts = installation.sandbox().sms(Patient.DANIEL.mobile()).size();
        drag(DANIEL, start);
        browser.see(UNDO);
        browser.reads("Moved to");
        Accessibility.check(browser);
        Screens.take(browser, "move-undo");
        browser.see(UNDO).sendKeys(Keys.ENTER);
        browser.reads("As it was:");
        naomi.calendar().openAppointment(DANIEL, start).reads("The move was undone");
        assertThat(browser.sees(UNDO)).isFalse();
        assertThat(installation.sandbox().sms(Patient.DANIEL.mobile())).hasSizeLessThanOrEqualTo(texts + 1);
    }

    private void drag(String patient, ZonedDateTime start) {
        naomi.calendar().openAppointment(patient, start);
        WebElement event = browser.see(By.cssSelector("[data-event][aria-label*='7:00 pm, " + patient + "']"));
        browser.run("arguments[0].scrollIntoView({block: 'center'})", event);
        new Actions(browser.driver())
                .clickAndHold(event)
                .moveByOffset(0, 30)
                .moveByOffset(0, 20)
                .pause(Duration.ofMillis(200))
                .release()
                .perform();
    }

    private AppointmentDialog form(String patient, ZonedDateTime start, int minutes) {
        return naomi.calendar()
                .newAppointment()
                .addPatient(patient)
                .date(start.toLocalDate())
                .start(start.toLocalTime())
                .minutes(minutes);
    }

    private void tick(String room) {
        browser.click(
                By.xpath("//*[@id='appointment:facilities']//label[starts-with(normalize-space(.), '" + room + "')]"));
    }

    private void openAdd() {
        browser.click(ADD);
        browser.see(NAME);
    }

    private void add(String name, boolean equipment) {
        openAdd();
        if (equipment) {
            browser.click(By.id("facility:kind_label"));
            browser.click(By.cssSelector("#facility\\:kind_items li[data-label='Equipment']"));
        }
        browser.type(NAME, name + Keys.ENTER);
        browser.reads("Saved: " + name + ".");
    }
}
