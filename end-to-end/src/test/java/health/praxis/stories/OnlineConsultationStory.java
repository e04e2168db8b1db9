package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

@Order(12)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("An appointment by the practice's own video")
class OnlineConsultationStory {

    private static final String MEETING = "https://video.example/j/73218?pwd=among-us";

    private final Installation installation = Installation.running();
    private final Sandbox sandbox = installation.sandbox();
    private final Console grace = Console.of(Console.GRACE);
    private final ZonedDateTime start = installation.at(4, "18:30");
    private AppointmentPanel panel;

    @Test
    @Order(1)
    @DisplayName("TEL-34 a link that is no https address is refused beside its field, and nothing typed is lost")
    void refused() {
        CalendarPage calendar = grace.calendar().show(Console.TOMAS);
        AppointmentDialog form = calendar.newAppointment()
                .practitioner(Console.TOMAS)
                .addPatient("Ruth Kowalski")
                .location("Online Consultation")
                .date(start.toLocalDate())
                .start(start.toLocalTime())
                .minutes(30)
                .comments("She uses her daughter's laptop")
                .externalLink("http://video.example/j/73218");
        assertThat(grace.browser().text()).doesNotContain("Estimate");

        form.bookInVain();

        form.reads("from https:// on");
        assertThat(form.typedLink()).isEqualTo("http://video.example/j/73218");
        assertThat(form.typedComments()).isEqualTo("She uses her daughter's laptop");
        assertThat(form.patients()).containsExactly("Ruth Kowalski");
        Accessibility.check(grace.browser());
        Screens.take(grace.browser(), "online-form");
        grace.browser().size(390, 844);
        Screens.take(grace.browser(), "online-form-390");
        grace.browser().usualSize();

        form.externalLink(MEETING).book();
        panel = calendar.panel();
    }

    @Test
    @Order(2)
    @DisplayName("TEL-34 the panel shows whose video it is; the link opens in a new tab and tells that page nothing")
    void panel() {
        panel.reads("Online Consultation");
        panel.reads("video.example");
        assertThat(panel.offers("Waiting room")).isFalse();
        assertThat(panel.offers("Copy link")).isFalse();
        assertThat(panel.text()).contains("no credits").doesNotContain("Estimate");
        WebElement link = grace.browser().see(By.id("external-link"));
        assertThat(link.getDomProperty("href")).isEqualTo(MEETING);
        assertThat(link.getDomAttribute("target")).isEqualTo("_blank");
        assertThat(link.getDomAttribute("rel")).contains("noopener", "noreferrer");
        Accessibility.check(grace.browser());
        Screens.take(grace.browser(), "online-panel");
    }

    @Test
    @Order(3)
    @DisplayName("TEL-34 REM-6 the booking's messages carry the link, and it can be sent again by hand")
    void messages() {
        Wait.until("the SMS about the booking", () -> linksTo(sandbox.sms(Patient.RUTH.mobile())) == 1);
        int mails = linksTo(sandbox.mails(Patient.RUTH.email()));

        panel.pressFor("Ruth Kowalski", "Email link");

        grace.browser().reads("New link sent to Ruth Kowalski by email");
        Wait.until("the mail", () -> linksTo(sandbox.mails(Patient.RUTH.email())) == mails + 1);
    }

    private static int linksTo(List<Sandbox.Message> messages) {
        return (int) messages.stream()
                .filter(message -> message.text().contains(MEETING))
                .count();
    }

    @Test
    @Order(4)
    @DisplayName(
            "TEL-32 TEL-34 to Telehealth: the form says that the link is dropped, and then there are join links; and back")
    void toAndFro() {
        AppointmentDialog form = panel.edit().location("Telehealth");
        form.reads("the link to your own video is dropped");
        Screens.take(grace.browser(), "online-leaving");
        form.saveChanges();
        panel.reads("Only Tomas Reyes can open the waiting room");
        assertThat(panel.text()).doesNotContain("video.example");

        form = panel.edit().location("Online Consultation");
        form.reads("join links stop working");
        assertThat(form.typedLink()).as("the dropped link is not remembered").isEmpty();
        form.saveChanges();
        panel.reads("No link yet");
        assertThat(panel.offers("Email link")).isFalse();
    }
}
