package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@Order(10)
@DisplayName("Appointments are booked, and what cannot be is refused without losing what was typed")
class BookingStory {

    private final Installation installation = Installation.running();
    private final Console grace = Console.of(Console.GRACE);

    /** Tomorrow: the demonstration has nothing in the evening. */
    private ZonedDateTime tomorrow(String time) {
        return installation.at(1, time);
    }

    @Test
    @Order(1)
    @DisplayName(
            "TEL-1 TEL-14 a video appointment of one patient is booked; the form shows the estimate of 8 credits for 50 minutes")
    void onePatient() {
        ZonedDateTime start = tomorrow("18:00");
        CalendarPage calendar = grace.calendar().show(Console.NAOMI);
        AppointmentDialog form = calendar.newAppointment()
                .practitioner(Console.NAOMI)
                .addPatient("Amelia Thornton")
                .location("Telehealth")
                .date(start.toLocalDate())
                .start(start.toLocalTime());
        form.reads("8 credits");
        Accessibility.check(grace.browser());
        Screens.take(grace.browser(), "appointment-form");

        form.book();

        AppointmentPanel panel = calendar.panel();
        panel.reads("Amelia Thornton");
        panel.reads("Telehealth");
        Wait.untilAsserted(() -> assertThat(calendar.appointments())
                .anyMatch(words -> words.contains("6:00 pm") && words.contains("Amelia Thornton")));
    }

    @Test
    @Order(2)
    @DisplayName(
            "APT-2 a taken time is asked about with the conflict named; everything typed stays; another time is then booked")
    void takenTime() {
        ZonedDateTime start = tomorrow("18:30");
        CalendarPage calendar = grace.calendar().show(Console.NAOMI);
        AppointmentDialog form = calendar.newAppointment()
                .practitioner(Console.NAOMI)
                .addPatient("Daniel Kowalski")
                .location("Telehealth")
                .date(start.toLocalDate())
                .start(start.toLocalTime())
                .minutes(30)
                .comments("Prefers the second chair");

        grace.browser().click(By.id("appointment:save"));
        ConflictQuestion.open(grace.browser())
                .reads("6:00 pm")
                .reads("Amelia Thornton")
                .leave();
        assertThat(form.isOpen()).isTrue();
        assertThat(form.patients()).containsExactly("Daniel Kowalski");
        assertThat(form.typedMinutes()).isEqualTo("30");
        assertThat(form.typedComments()).isEqualTo("Prefers the second chair");
        Accessibility.check(grace.browser());
        Screens.take(grace.browser(), "appointment-form-taken");

        form.start(LocalTime.of(19, 0)).book();
        calendar.panel().reads("Daniel Kowalski");
    }

    @Test
    @Order(3)
    @DisplayName("TEL-2 a fourth patient is refused for video, and three are booked")
    void fourthPatient() {
        ZonedDateTime start = tomorrow("20:00");
        CalendarPage calendar = grace.calendar().show(Console.NAOMI);
        AppointmentDialog form = calendar.newAppointment()
                .practitioner(Console.NAOMI)
                .location("Telehealth")
                .date(start.toLocalDate())
                .start(start.toLocalTime());
        for (String patient : new String[] {"Amelia Thornton", "Daniel Kowalski", "Ruth Kowalski", "Priya Raman"}) {
            form.addPatient(patient);
        }

        form.bookInVain();

        form.reads("up to three patients");
        assertThat(form.patients()).hasSize(4);

        form.removePatient("Priya Raman");
        form.reads("24 credits");
        form.book();
        AppointmentPanel panel = calendar.panel();
        panel.reads("Amelia Thornton");
        panel.reads("Daniel Kowalski");
        panel.reads("Ruth Kowalski");
    }

    @Test
    @Order(4)
    @DisplayName(
            "TEL-5 a patient with neither e-mail nor mobile: a warning that no link can be sent, booking is still possible")
    void nobodyToSendTo() {
        ZonedDateTime start = tomorrow("21:30");
        CalendarPage calendar = grace.calendar().show(Console.NAOMI);
        AppointmentDialog form = calendar.newAppointment()
                .practitioner(Console.NAOMI)
                .addPatient("Henry Albright")
                .location("Telehealth")
                .date(start.toLocalDate())
                .start(start.toLocalTime())
                .minutes(30);

        form.reads("No link can be sent to Henry Albright");
        Screens.take(grace.browser(), "appointment-form-no-address");
        form.book();

        calendar.panel().reads("Henry Albright");
    }

    @Test
    @Order(5)
    @DisplayName("APT-1 an appointment without a patient is refused")
    void nobody() {
        AppointmentDialog form = grace.calendar().newAppointment().practitioner(Console.NAOMI);

        form.bookInVain();

        form.reads("patient");
        assertThat(form.isOpen()).isTrue();
        form.close();
    }

    @Test
    @Order(6)
    @DisplayName("CAL-1 the form opens by keyboard alone")
    void byKeyboard() {
        CalendarPage calendar = grace.calendar();
        calendar.awaitShown();

        grace.browser().press("n");

        AppointmentDialog.open(grace.browser()).close();
    }

    @Test
    @Order(7)
    @DisplayName("APT-1 a booking that gets no answer says so, keeps what was typed, and is booked when tried again")
    void noAnswer() {
        Browser browser = grace.browser();
        ZonedDateTime start = tomorrow("05:30");
        AppointmentDialog form = grace.calendar()
                .show(Console.NAOMI)
                .newAppointment()
                .practitioner(Console.NAOMI)
                .addPatient("Priya Raman")
                .date(start.toLocalDate())
                .start(start.toLocalTime())
                .minutes(30)
                .comments("Rang from the train");
        try {
            browser.connected(false);
            browser.click(By.id("appointment:save"));
            browser.reads("No answer came, so this may not have been saved.");
        } finally {
            browser.connected(true);
        }
        assertThat(form.typedComments()).isEqualTo("Rang from the train");
        Accessibility.check(browser);
        Screens.take(browser, "no-answer");
        form.book();
        assertThat(browser.isReading("No answer came")).isFalse();
        new CalendarPage(browser).panel().reads("Priya Raman");
    }
}
