package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

@Order(26)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName(
        "Patients without names: for an administrator from whom they are hidden, and on a calendar that others can see")
class AnonymityStory {

    /** An administrator from whom patient names are hidden, with the history and its export. */
    private static final String MILO = "Milo Barrett";

    private static final By EVENT = By.cssSelector("[data-event]");

    /** Nothing of this says anything else in the console than who a patient is. */
    private static final List<String> TELLING = List.of(
            "Amelia",
            "Thornton",
            "Kowalski",
            "Maggie",
            "Margaret",
            "Dunstan",
            "Albright",
            "Priya",
            "Raman",
            "post.example",
            "570 156",
            "570156",
            "570 159",
            "570159",
            "1987-03-14",
            "14/3/1987",
            "14 March 1987",
            "14 Mar 1987");

    private final Installation installation = Installation.running();
    private final Console naomi = Console.of(Console.NAOMI);
    private final Console milo = Console.of(MILO);
    private final Browser browser = milo.browser();
    private ZonedDateTime start;
    private String profile;
    private String pxId;

    @BeforeAll
    void anAppointment() {
        start = installation.at(3, "19:00");
        VideoAppointment.book(naomi, start, 30, Patient.AMELIA);
        PatientPages patients = new PatientPages(naomi);
        patients.openList().search("Thornton");
        patients.openProfile("Amelia Thornton");
        pxId = naomi.browser().see(By.cssSelector(".phead .num")).getText().strip();
        profile = URI.create(naomi.browser().driver().getCurrentUrl()).getQuery();
    }

    @Test
    @Order(1)
    @DisplayName(
            "ANON-4 ANON-7 AUD-10 no page, as shown or as sent, tells a name, birth date, phone or e-mail; to others it does")
    void everyPage() {
        for (String page : List.of(
                "calendar",
                "patients",
                "patients/profile?" + profile,
                "patients/history?" + profile,
                "patients/edit?" + profile,
                "patients/edit",
                "failures",
                "credits",
                "settings/history",
                "settings/users",
                "notifications",
                "account")) {
            milo.open(page);
            browser.see(By.tagName("h1"));
            tellsNothing();
        }
        naomi.open("patients/profile?" + profile);
        assertThat(asShownAndSent(naomi.browser())).contains("Amelia", "Thornton", "post.example");
    }

    @Test
    @Order(2)
    @DisplayName(
            "ANON-5 the list shows IDs; a name finds nobody, an ID finds its patient; a profile has nothing to edit")
    void listAndProfile() {
        PatientPages patients = new PatientPages(milo);
        patients.openList();
        browser.reads("Patient names are hidden from you");
        assertThat(patients.namesListed()).isNotEmpty().allMatch(name -> name.matches("PX-[0-9]{6,}"));
        assertThat(browser.sees(By.id("newPatient"))).isFalse();
        Accessibility.check(browser);
        Screens.take(browser, "anonymous-patients");

        patients.search("Thornton");
        browser.reads("No patient matches");
        patients.search(pxId);
        Wait.untilAsserted(() -> assertThat(patients.namesListed()).containsExactly(pxId));

        patients.openProfile(pxId);
        browser.reads("Patient names are hidden from you");
        assertThat(browser.sees(By.id("edit"))).isFalse();
        assertThat(browser.driver().getTitle()).contains(pxId);
        Accessibility.check(browser);
        Screens.take(browser, "anonymous-profile");
    }

    @Test
    @Order(3)
    @DisplayName("ANON-4 calendar, panel and booking form name patients by ID; a booking by ID works")
    void calendarAndBooking() {
        CalendarPage calendar = milo.calendar().show(Console.NAOMI);
        calendar.openAppointment(pxId, start).reads(pxId);
        assertThat(browser.sees(By.id("bar:names"))).isFalse();
        tellsNothing();
        Accessibility.check(browser);
        Screens.take(browser, "anonymous-calendar");

        AppointmentDialog dialog = milo.calendar().newAppointment().practitioner(Console.NAOMI);
        browser.type(By.id("appointment:patients_input"), "Thornton");
        browser.reads("Nobody found by that");
        tellsNothing();
        dialog.addPatient(pxId)
                .location("Clinic")
                .date(start.toLocalDate())
                .start(start.toLocalTime())
                .minutes(30);
        browser.click(By.id("appointment:save"));
        ConflictQuestion question = ConflictQuestion.open(browser).reads("is booked with " + pxId);
        tellsNothing();
        Screens.take(browser, "anonymous-booking");
        question.leave();
        dialog.start(start.toLocalTime().plusHours(1)).book();
        AppointmentPanel.open(browser).reads(pxId);
        tellsNothing();
    }

    @Test
    @Order(4)
    @DisplayName(
            "ANON-4 LOC-11 such a user sends an appointment to another address, is not told it later, and keeps it or drops it knowingly")
    void anotherAddress() {
        AppointmentDialog form = AppointmentPanel.open(browser).edit().location("Address");
        form.bookInVain();
        form.reads("Type the address where you meet");
        browser.type(By.id("appointment:address"), "Scout Hall, 2 Low Street");
        Screens.take(browser, "anonymous-address");
        form.saveChanges();
        AppointmentPanel.open(browser).reads("The address is kept, and not shown to you");

        form = AppointmentPanel.open(browser).edit();
        form.reads("The address is kept, and not shown to you");
        assertThat(browser.sees(By.id("appointment:address"))).isFalse();
        form.location("Clinic").reads("When you save, the address is dropped.");
        Accessibility.check(browser);
        Screens.take(browser, "anonymous-address-dropped");
        form.location("Home").saveChanges();
        AppointmentPanel.open(browser).reads("Addresses of patients are not shown to you.");
        tellsNothing();
    }

    @Test
    @Order(5)
    @DisplayName(
            "ANON-4 CAL-12 a colleague's own time shows as that and nothing more; moved by such a user it keeps its words")
    void ownTime() {
        ZonedDateTime own = start.plusDays(69);
        naomi.calendar()
                .goTo(own.toLocalDate())
                .newAppointment()
                .date(own.toLocalDate())
                .start(own.toLocalTime());
        Browser hers = naomi.browser();
        hers.click(By.id("appointment:instead"));
        hers.type(By.id("personal:title_input"), "Call Amelia's mother" + Keys.TAB);
        hers.type(By.id("personal:place"), "At the Thorntons'");
        hers.type(By.id("personal:comments"), "About the Kowalski case");
        hers.click(By.id("personal:savePersonal"));
        By titled = By.cssSelector("[data-event][aria-label*=\"Call Amelia's mother\"]");
        Wait.until("it stands in her calendar", () -> hers.sees(titled));

        By untitled = By.cssSelector("[data-event][aria-label$='7:00 pm, personal appointment']");
        milo.calendar().show(Console.NAOMI).goTo(own.toLocalDate());
        browser.see(untitled).sendKeys(" ");
        browser.reads("Title, place and comments are hidden with the names");
        tellsNothing();
        assertThat(browser.sees(By.id("personal:title_input"))).isFalse();
        Accessibility.check(browser);
        Screens.take(browser, "anonymous-own-time");
        browser.type(By.id("personal:minutes"), "45");
        browser.click(By.id("personal:savePersonal"));
        Wait.until("the form closes", () -> !browser.sees(By.id("personal:minutes")));
        tellsNothing();

        naomi.calendar().goTo(own.toLocalDate());
        hers.see(titled).sendKeys(" ");
        Wait.untilAsserted(() -> assertThat(hers.see(By.id("personal:comments")).getDomProperty("value"))
                .isEqualTo("About the Kowalski case"));
        assertThat(hers.see(By.id("personal:minutes")).getDomProperty("value")).isEqualTo("45");
    }

    @Test
    @Order(6)
    @DisplayName("AUD-10 AUD-11 the history and its file hold IDs, and fields of a profile without what they said")
    void history() {
        milo.open("patients/history?" + profile);
        Wait.untilAsserted(() -> {
            browser.click(By.id("history:show"));
            assertThat(browser.text()).contains(pxId).contains("Viewed");
        });
        tellsNothing();
        Accessibility.check(browser);
        Screens.take(browser, "anonymous-history");

        milo.open("settings/history");
        String file = download(browser);
        assertThat(file).startsWith("history.csv").contains(pxId);
        assertThat(TELLING).noneMatch(file::contains);
        assertThat(file).contains("First name: hidden");
        naomi.open("settings/history");
        assertThat(download(naomi.browser())).contains("Amelia Thornton").contains("First name: – → Amelia");
    }

    @Test
    @Order(7)
    @DisplayName(
            "CAL-9 ANON-8 a user chooses how the calendar writes names, and keeps it; the practice can demand a stricter form")
    void nameForms() {
        CalendarPage calendar = naomi.calendar().show(Console.NAOMI);
        calendar.openAppointment("Amelia Thornton", start).reads("Amelia Thornton");
        choose("bar:names", "Initials");
        Wait.untilAsserted(() -> assertThat(events(naomi.browser())).anyMatch(words -> words.contains("A.T.")));
        AppointmentPanel.open(naomi.browser()).reads("A.T.");
        assertThat(events(naomi.browser())).noneMatch(words -> words.contains("Thornton"));
        Accessibility.check(naomi.browser());
        Screens.take(naomi.browser(), "calendar-initials");
        naomi.calendar().show(Console.NAOMI).openAppointment("A.T.", start).reads("A.T.");

        naomi.open("settings/calendar");
        choose("calendarSettings:least", "Patient IDs");
        naomi.browser().click(By.id("calendarSettings:save"));
        naomi.browser().reads("Saved.");
        Accessibility.check(naomi.browser());
        Screens.take(naomi.browser(), "settings-calendar");
        naomi.calendar().show(Console.NAOMI).openAppointment(pxId, start).reads(pxId);
        assertThat(naomi.browser().sees(By.id("bar:names"))).isFalse();

        naomi.open("settings/calendar");
        choose("calendarSettings:least", "Full names");
        naomi.browser().click(By.id("calendarSettings:save"));
        naomi.browser().reads("Saved.");
        naomi.calendar().show(Console.NAOMI).openAppointment("A.T.", start);
        choose("bar:names", "Full names");
        Wait.untilAsserted(
                () -> assertThat(events(naomi.browser())).anyMatch(words -> words.contains("Amelia Thornton")));
    }

    private void choose(String menu, String label) {
        naomi.browser().click(By.id(menu + "_label"));
        naomi.browser().click(By.cssSelector("[id='" + menu + "_items'] li[data-label='" + label + "']"));
    }

    private static List<String> events(Browser browser) {
        return Wait.forValue(
                "the appointments",
                () -> browser.all(EVENT).stream().map(AnonymityStory::label).toList());
    }

    private static String label(WebElement event) {
        return String.valueOf(event.getDomAttribute("aria-label"));
    }

    private void tellsNothing() {
        String all = asShownAndSent(browser);
        assertThat(TELLING)
                .as("told by %s", browser.path())
                .filteredOn(all::contains)
                .isEmpty();
    }

    /** The page as the browser holds it now, and as the server sends it. */
    private static String asShownAndSent(Browser browser) {
        Object sent = browser.ask("""
                const done = arguments[arguments.length - 1];
                fetch(location.href).then(answer => answer.text()).then(done, error => done(String(error)));
                """);
        return browser.driver().getPageSource() + sent;
    }

    /** The name of the history's file and what is in it. */
    private static String download(Browser browser) {
        browser.see(By.id("history:download"));
        return String.valueOf(browser.ask("""
                const done = arguments[arguments.length - 1];
                const fields = new URLSearchParams(new FormData(document.getElementById('history')));
                fields.append('history:download', 'history:download');
                fetch(document.getElementById('history').action, { method: 'POST', body: fields })
                    .then(async answer => done(((answer.headers.get('content-disposition') || '').match(/"(.*)"/) || ['', ''])[1]
                        + '\\n' + await answer.text()), error => done(String(error)));
                """));
    }
}
