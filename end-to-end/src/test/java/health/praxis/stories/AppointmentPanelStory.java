package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Order(11)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The Appointment Information panel")
class AppointmentPanelStory {

    private final Installation installation = Installation.running();
    private final Console tomas = Console.of(Console.TOMAS);
    private ZonedDateTime start;

    @BeforeAll
    void book() {
        start = installation.at(3, "18:00");
        VideoAppointment.book(tomas, start, 50, Patient.DANIEL, Patient.RUTH);
    }

    private AppointmentPanel panelOf(Console console) {
        return console.calendar().show(Console.TOMAS).openAppointment("Daniel Kowalski", start);
    }

    @Test
    @Order(1)
    @DisplayName(
            "TEL-14 CRD-6 REM-11 the panel shows the estimate with the balance, the patients, and each reminder with its state")
    void whatItShows() {
        AppointmentPanel panel = panelOf(tomas);

        panel.reads("16 credits");
        panel.reads("Daniel Kowalski");
        panel.reads("Ruth Kowalski");
        Wait.untilAsserted(() -> assertThat(panelOf(tomas).text())
                .contains("Reminders")
                .contains("Delivered")
                .contains("Scheduled"));
        Accessibility.check(tomas.browser());
        Screens.take(tomas.browser(), "appointment-panel");
    }

    @Test
    @Order(2)
    @DisplayName(
            "TEL-7 the booked practitioner has the waiting room and Copy link; a colleague and an administrator have neither")
    void practitionersLink() {
        AppointmentPanel own = panelOf(tomas);
        assertThat(own.offers("Waiting room")).isTrue();
        assertThat(own.offers("Copy link")).isTrue();

        for (String other : List.of(Console.NAOMI, Console.GRACE)) {
            Console console = Console.of(other);
            AppointmentPanel panel = panelOf(console);
            assertThat(panel.offers("Waiting room")).as(other).isFalse();
            assertThat(panel.offers("Copy link")).as(other).isFalse();
            assertThat((String) console.browser().run("return document.documentElement.outerHTML"))
                    .as(other)
                    .doesNotContain("/join/");
        }
    }

    @Test
    @Order(3)
    @DisplayName("TEL-5 an administrator sends each patient their own link by e-mail and SMS, without seeing it")
    void linksSentByHand() {
        Sandbox sandbox = installation.sandbox();
        int mails = sandbox.mails(Patient.RUTH.email()).size();
        int texts = sandbox.sms(Patient.DANIEL.mobile()).size();
        Console grace = Console.of(Console.GRACE);
        AppointmentPanel panel = panelOf(grace);

        panel.pressFor("Ruth Kowalski", "Email link");
        grace.browser().reads("New link sent to Ruth Kowalski by email");
        panel.pressFor("Daniel Kowalski", "Text link");
        grace.browser().reads("New link sent to Daniel Kowalski by text message");

        Wait.until("the mail to Ruth", () -> sandbox.mails(Patient.RUTH.email()).size() == mails + 1);
        Wait.until(
                "the SMS to Daniel", () -> sandbox.sms(Patient.DANIEL.mobile()).size() == texts + 1);
        assertThat(sandbox.mails(Patient.RUTH.email()).get(mails).joinLink())
                .isNotEqualTo(sandbox.sms(Patient.DANIEL.mobile()).get(texts).joinLink());
    }

    @Test
    @Order(4)
    @DisplayName(
            "STA-7 reception marks a patient as arrived; Cancelled for both gives the time back, and it can be taken back")
    void statusByHand() {
        Console grace = Console.of(Console.GRACE);
        AppointmentPanel panel = panelOf(grace);

        panel.setStatus("Daniel Kowalski", "Arrived");
        grace.browser().reads("Daniel Kowalski: Arrived.");
        panel.setStatus("Daniel Kowalski", "Cancelled");
        grace.browser().reads("Daniel Kowalski: Cancelled.");
        panel.setStatus("Ruth Kowalski", "Cancelled");
        panel.reads("This appointment is cancelled");

        panel.setStatus("Ruth Kowalski", "Booked");
        grace.browser().reads("Ruth Kowalski: Booked.");
        panel.setStatus("Daniel Kowalski", "Confirmed");
        grace.browser().reads("Daniel Kowalski: Confirmed.");
        assertThat(panel.text()).doesNotContain("This appointment is cancelled");
        Accessibility.check(grace.browser());
    }

    @Test
    @Order(5)
    @DisplayName(
            "REM-12 a gateway that refuses is shown as failed with the reason; the message is not sent again and again")
    void gatewayRefuses() {
        Sandbox sandbox = installation.sandbox();
        long before = sandbox.smsTries(Patient.RUTH.mobile());
        sandbox.answer("twilio", 500, 1);
        try {
            AppointmentPanel panel = panelOf(tomas);
            panel.pressFor("Ruth Kowalski", "Text link");
            tomas.browser().reads("New link sent to Ruth Kowalski by text message");
            Wait.until("the gateway is asked", () -> sandbox.smsTries(Patient.RUTH.mobile()) > before);
            installation.pass(Duration.ofMinutes(3));
            Wait.until(() -> panelOf(tomas).text(), () -> panelOf(tomas).text().matches("(?s).*(Failed|Unknown).*"));
            assertThat(sandbox.smsTries(Patient.RUTH.mobile()) - before)
                    .as("tries")
                    .isOne();
            Screens.take(tomas.browser(), "appointment-panel-failed");
        } finally {
            sandbox.clearFaults();
        }
    }
}
