package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Order(13)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("What patients receive")
class MessagesStory {

    private static final ZoneId PERTH = ZoneId.of("Australia/Perth");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm", Locale.ENGLISH);

    private final Installation installation = Installation.running();
    private final Sandbox sandbox = installation.sandbox();
    private final Console naomi = Console.of(Console.NAOMI);
    private ZonedDateTime start;
    private int textsBefore;
    private int mailsBefore;
    private String link;

    @BeforeAll
    void book() {
        textsBefore = sandbox.sms(Patient.MAGGIE.mobile()).size();
        mailsBefore = sandbox.mails(Patient.MAGGIE.email()).size();
        start = installation.at(2, "19:00");
        VideoAppointment.book(naomi, start, 50, Patient.MAGGIE, Patient.AMELIA);
    }

    private Sandbox.Message text(int number) {
        return Wait.forValue("SMS " + number, () -> nth(sandbox.sms(Patient.MAGGIE.mobile()), textsBefore + number));
    }

    private Sandbox.Message mail(int number) {
        return Wait.forValue("mail " + number, () -> nth(sandbox.mails(Patient.MAGGIE.email()), mailsBefore + number));
    }

    private static Sandbox.Message nth(List<Sandbox.Message> messages, int index) {
        return messages.size() > index ? messages.get(index) : null;
    }

    @Test
    @Order(1)
    @DisplayName(
            "TEL-4 TEL-35 DYN-1 SMS and e-mail are made from the video template with the patient's own link in place of the term")
    void newAppointment() {
        Sandbox.Message text = text(0);
        Sandbox.Message mail = mail(0);
        link = text.joinLink();

        assertThat(text.text()).contains("Maggie").doesNotContain("[").doesNotContain("]");
        assertThat(mail.text()).contains("Maggie").doesNotContain("[Video").contains("Naomi Whitlock");
        assertThat(mail.subject()).isNotBlank();
        assertThat(mail.joinLink())
                .isEqualTo(link)
                .startsWith(installation.portal("").toString());
        List<Sandbox.Message> others = sandbox.sms(Patient.AMELIA.mobile());
        assertThat(others.get(others.size() - 1).joinLink()).isNotEqualTo(link);
    }

    @Test
    @Order(2)
    @DisplayName(
            "DYN-3 times in messages are of the patient's zone: two or three hours earlier in Perth than in Sydney")
    void patientsZone() {
        String perth = TIME.format(start.withZoneSameInstant(PERTH));

        assertThat(text(0).text()).contains(perth).doesNotContain(TIME.format(start) + " pm");
        assertThat(mail(0).text()).contains(perth);
    }

    @Test
    @Order(3)
    @DisplayName("TEL-9 Twilio's delivery report arrives: the SMS is delivered")
    void delivered() {
        Wait.until("delivered", () -> text(0).status().equals("delivered"));
    }

    @Test
    @Order(4)
    @DisplayName("REM-1 CAL-10 TEL-32 a moved appointment is told with the new time and the same link")
    void moved() {
        ZonedDateTime later = start.plusHours(1);
        AppointmentPanel panel = naomi.calendar().openAppointment("Maggie Dunstan", start);
        panel.edit().start(later.toLocalTime()).saveChanges();
        start = later;
        installation.pass(Duration.ofMinutes(1));

        Sandbox.Message changed = text(1);

        assertThat(changed.text()).contains(TIME.format(later.withZoneSameInstant(PERTH)));
        assertThat(changed.joinLink()).isEqualTo(link);
        assertThat(mail(1).joinLink()).isEqualTo(link);
    }

    @Test
    @Order(5)
    @DisplayName("REM-1 APT-16 a cancelled appointment is told without a link, and nothing more is planned")
    void cancelled() {
        naomi.calendar().openAppointment("Maggie Dunstan", start).cancel("Practitioner is unwell");
        installation.pass(Duration.ofMinutes(1));

        Sandbox.Message told = text(2);

        assertThat(told.text().toLowerCase(Locale.ENGLISH)).contains("cancel");
        assertThat(told.links()).noneMatch(address -> address.contains("/join/"));
        mail(2);
    }
}
