package health.praxis.stories;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@Order(23)
@DisplayName("A practitioner is deactivated in the middle of a call")
class DeactivationStory {

    private final Installation installation = Installation.running();

    @Test
    @DisplayName(
            "ORG-15 ORG-19 the page shows the running call; the call ends at once for both, with words, and the link is dead")
    void inTheMiddleOfACall() {
        Console tomas = Console.of(Console.TOMAS);
        Browser naomi = Console.of(Console.NAOMI).browser();
        Browser phone = Browser.phone("Amelia's phone");
        try (VideoAppointment appointment = VideoAppointment.startNow(tomas, Patient.AMELIA)) {
            Call patient = Call.open(phone, appointment.link(Patient.AMELIA))
                    .await("check")
                    .press("join")
                    .await("waiting");
            Call practitioner =
                    Call.open(tomas.browser(), appointment.waitingRoom()).await("check");
            practitioner.awaitStateOf(patient.me(), "waiting");
            practitioner.press("start").await("live");
            practitioner.pressFor("admit", patient.me());
            patient.await("live").awaitPictures(practitioner.me());

            naomi.open(installation.console("settings/users"));
            naomi.click(By.xpath("//tr[contains(., '" + Console.TOMAS + "')]//a"));
            naomi.click(By.id("deactivate"));
            naomi.reads("Video sessions going on now");
            naomi.reads("Messages not yet sent");
            Accessibility.check(naomi);
            Screens.take(naomi, "users-deactivate-in-a-call");
            naomi.click(By.id("user:confirm"));
            naomi.reads(Console.TOMAS + " is deactivated");

            patient.await("ended");
            phone.reads("no longer available here");
            Screens.take(phone, "call-ended-practitioner-deactivated");
            practitioner.await("ended");
            phone.open(appointment.link(Patient.AMELIA));
            phone.reads("does not open a video consultation");
            tomas.open("patients");
            Wait.until("Tomas is signed out", () -> tomas.browser().path().equals("/sign-in"));

            naomi.click(By.xpath("//tr[contains(., '" + Console.TOMAS + "')]//button"));
            naomi.reads(Console.TOMAS + " is active again");
            phone.leave();
            Console.of(Console.TOMAS);
        }
    }
}
