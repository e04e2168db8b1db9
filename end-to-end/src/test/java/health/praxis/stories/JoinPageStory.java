package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;

@Order(12)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A join link before, in and after its time")
class JoinPageStory {

    private static final ZoneId PERTH = ZoneId.of("Australia/Perth");
    private static final By JOIN = By.cssSelector("[data-do='join']");

    private final Installation installation = Installation.running();
    private final Browser phone = Browser.phone("Amelia's phone");
    private Console tomas;
    private ZonedDateTime start;
    private URI link;

    @BeforeAll
    void book() {
        tomas = Console.of(Console.TOMAS);
        start = installation.now().plusMinutes(45).truncatedTo(ChronoUnit.MINUTES);
        link = VideoAppointment.book(tomas, start, 10, Patient.MAGGIE).link(Patient.MAGGIE);
    }

    @Test
    @Order(1)
    @DisplayName("TEL-9 before the window the page says, in the patient's own zone, when it opens, and offers no Join")
    void tooEarly() {
        phone.open(link);

        String opens = DateTimeFormatter.ofPattern("h:mm", Locale.ENGLISH)
                .format(start.withZoneSameInstant(PERTH).minusMinutes(10));
        phone.reads(opens);
        assertThat(phone.text()).contains(Console.TOMAS);
        assertThat(phone.sees(JOIN)).isFalse();
        Accessibility.check(phone);
        Screens.take(phone, "join-too-early");
        HttpResponse<String> enter =
                Http.post(URI.create(link + "/enter"), "X-Praxis", "1", "Origin", installation.origin());
        assertThat(enter.statusCode()).isEqualTo(409);
        assertThat(enter.body()).contains("TooEarly").contains("opensAt");
    }

    @Test
    @Order(2)
    @DisplayName(
            "TEL-3 a guessed link answers the page of a dead one, without a phone number, and no hint that it was near")
    void guessed() {
        String real = link.toString();
        char last = real.charAt(real.length() - 1);
        URI near = URI.create(real.substring(0, real.length() - 1) + (last == 'A' ? 'B' : 'A'));
        URI far = URI.create(real.substring(0, real.lastIndexOf('/') + 1) + "x".repeat(32));

        HttpResponse<String> answerNear = Http.get(near);
        HttpResponse<String> answerFar = Http.get(far);

        assertThat(answerNear.statusCode()).isEqualTo(404).isEqualTo(answerFar.statusCode());
        phone.open(near);
        String pageNear = phone.text();
        assertThat(pageNear).doesNotContain("02 5550").doesNotContain(Console.TOMAS);
        Accessibility.check(phone);
        Screens.take(phone, "join-unknown");
        phone.open(far);
        assertThat(phone.text()).isEqualTo(pageNear);
        assertThat(Http.post(URI.create(near + "/enter"), "X-Praxis", "1", "Origin", installation.origin())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(3)
    @DisplayName(
            "TEL-11 a mail scanner that opens the link many times changes nothing: the patient still gets in at the time")
    void prefetched() {
        for (int i = 0; i < 5; i++) {
            assertThat(Http.get(link).statusCode()).isEqualTo(200);
            assertThat(Http.send(HttpRequest.newBuilder(link).method("HEAD", HttpRequest.BodyPublishers.noBody()))
                            .statusCode())
                    .isEqualTo(200);
        }

        installation.pass(Duration.ofMinutes(36));

        Call call = Call.open(phone, link).await("check");
        call.press("join").await("waiting");
        phone.leave();
    }

    @Test
    @Order(4)
    @DisplayName("TEL-32 after a move the link is the same: too early again, until the new time comes near")
    void moved() {
        CalendarPage calendar = tomas.calendar();
        AppointmentPanel panel = calendar.openAppointment("Maggie Dunstan", start);
        AppointmentDialog form = panel.edit();
        ZonedDateTime later = start.plusMinutes(60);
        form.date(later.toLocalDate()).start(later.toLocalTime()).saveChanges();
        start = later;

        phone.open(link);

        assertThat(phone.sees(JOIN)).isFalse();
        phone.reads(DateTimeFormatter.ofPattern("h:mm", Locale.ENGLISH)
                .format(later.withZoneSameInstant(PERTH).minusMinutes(10)));
    }

    @Test
    @Order(5)
    @DisplayName(
            "TEL-32 a cancelled appointment's link is dead: the page of unknown links, with the practice's phone number")
    void cancelled() {
        tomas.calendar().openAppointment("Maggie Dunstan", start).cancel("Room is being painted");

        phone.open(link);

        phone.reads("02 5550 4400");
        assertThat(phone.sees(JOIN)).isFalse();
        assertThat(phone.text()).doesNotContain("painted");
        Accessibility.check(phone);
        Screens.take(phone, "join-dead");
        assertThat(Http.post(URI.create(link + "/enter"), "X-Praxis", "1", "Origin", installation.origin())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(6)
    @DisplayName("TEL-11 after its end, without a session, a link is dead")
    void over() {
        ZonedDateTime soon = installation.now().plusMinutes(5).truncatedTo(ChronoUnit.MINUTES);
        URI other = VideoAppointment.book(tomas, soon, 10, Patient.MAGGIE).link(Patient.MAGGIE);
        Call.open(phone, other).await("check");
        phone.leave();

        installation.pass(Duration.ofMinutes(20));

        phone.open(other);
        phone.reads("02 5550 4400");
        assertThat(phone.sees(JOIN)).isFalse();
    }
}
