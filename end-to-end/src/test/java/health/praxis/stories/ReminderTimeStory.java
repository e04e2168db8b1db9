package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Last, because days pass in it. */
@Order(90)
@DisplayName("The reminder before the appointment")
class ReminderTimeStory {

    private final Installation installation = Installation.running();

    @Test
    @DisplayName("REM-3 the pre-appointment reminder leaves at its time, once, with the link that works")
    void leavesAtItsTime() {
        Sandbox sandbox = installation.sandbox();
        Console naomi = Console.of(Console.NAOMI);
        ZonedDateTime start = installation.at(4, "16:30");
        String link = VideoAppointment.book(naomi, start, 25, Patient.PRIYA)
                .link(Patient.PRIYA)
                .toString();
        int before = sandbox.sms(Patient.PRIYA.mobile()).size();
        installation.pass(Duration.ofDays(1));
        assertThat(remindersOf(link, sandbox))
                .as("three days before nothing is due")
                .isEqualTo(1);

        installation.pass(Duration.between(installation.now(), start.minusHours(3)));

        Wait.until("the reminder", () -> remindersOf(link, sandbox) == 2);
        installation.pass(Duration.ofHours(2));
        assertThat(remindersOf(link, sandbox)).as("once").isEqualTo(2);
        assertThat(sandbox.sms(Patient.PRIYA.mobile()).size()).isGreaterThan(before);
        Browser phone = Browser.phone("Amelia's phone");
        phone.open(java.net.URI.create(link));
        phone.reads("Naomi Whitlock");
    }

    private static long remindersOf(String link, Sandbox sandbox) {
        return sandbox.sms(Patient.PRIYA.mobile()).stream()
                .filter(message -> message.links().contains(link))
                .count();
    }
}
