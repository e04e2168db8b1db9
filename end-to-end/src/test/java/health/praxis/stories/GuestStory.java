package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

@Order(26)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A consultation with a patient and an interpreter")
class GuestStory {

    private static final By ADD = By.cssSelector("[data-do='guests']");
    private static final By NAME = By.id("guest-name");
    private static final By LINK = By.id("guest-link");
    private static final By SAID = By.cssSelector("[data-part='guests-said']");

    private final Browser phone = Browser.phone("Amelia's phone");
    private final Browser meis = Browser.phone("Mei's phone");
    private Console naomi;
    private VideoAppointment appointment;
    private Call practitioner;
    private Call patient;
    private Call guest;
    private URI guestLink;
    private int sessionsBefore;

    @BeforeAll
    void book() {
        naomi = Console.of(Console.NAOMI);
        appointment = VideoAppointment.startNow(naomi, Patient.AMELIA);
        sessionsBefore = naomi.credits().sessions().size();
    }

    @AfterAll
    void free() {
        phone.leave();
        meis.leave();
        naomi.browser().leave();
        appointment.close();
    }

    @Test
    @Order(1)
    @DisplayName("TEL-3 in the waiting room the practitioner adds a guest by name and role, and gets a link to copy")
    void invite() {
        practitioner = Call.open(naomi.browser(), appointment.waitingRoom()).await("check");
        String estimate = naomi.browser().see(By.id("estimate")).getText();
        naomi.browser().click(ADD);
        naomi.browser().see(NAME);
        Accessibility.check(naomi.browser());
        Screens.take(naomi.browser(), "guests-none");

        naomi.browser().type(NAME, "Mei Lin");
        naomi.browser().press(Keys.ENTER);
        naomi.browser().reads("Link for Mei Lin");
        guestLink = URI.create(naomi.browser().see(LINK).getDomProperty("value"));
        assertThat(guestLink.getPath()).matches("/portal/join/[A-Za-z0-9_-]{32}");
        assertThat(naomi.browser().see(NAME).getDomProperty("value")).isEmpty();
        Accessibility.check(naomi.browser());
        Screens.take(naomi.browser(), "guests-link");

        press("close");
        assertThat(naomi.browser().see(By.id("estimate")).getText()).isEqualTo(estimate);
    }

    @Test
    @Order(2)
    @DisplayName("TEL-2 more guests than places are refused in words, and what was typed stays")
    void places() {
        naomi.browser().click(ADD);
        for (String name : List.of("Jo Ray", "Kim Vu")) {
            naomi.browser().type(NAME, name);
            naomi.browser().press(Keys.ENTER);
            if (name.equals("Jo Ray")) {
                naomi.browser().reads("Link for Jo Ray");
            }
        }
        naomi.browser().reads("all are taken");
        assertThat(naomi.browser().see(NAME).getDomProperty("value")).isEqualTo("Kim Vu");
        Accessibility.check(naomi.browser());
        Screens.take(naomi.browser(), "guests-full");

        naomi.browser().click(On.button("Remove guest Jo Ray"));
        Screens.take(naomi.browser(), "guests-sure");
        naomi.browser().click(On.button("Remove guest Jo Ray now"));
        Wait.until("Jo Ray is gone", () -> naomi.browser().see(SAID).getText().contains("Jo Ray is removed"));
        press("close");
    }

    @Test
    @Order(3)
    @DisplayName("TEL-8 the guest reads who invited them and nothing of the patient, checks devices and waits")
    void waits() {
        patient = Call.open(phone, appointment.link(Patient.AMELIA))
                .await("check")
                .press("join")
                .await("waiting");
        guest = Call.open(meis, guestLink).await("check");
        meis.reads("Naomi Whitlock invited you to interpret");
        Accessibility.check(meis);
        Screens.take(meis, "guest-check");

        guest.press("join").await("waiting");
        practitioner.awaitStateOf(guest.me(), "waiting");
        assertThat(meis.text()).contains("Mei Lin").doesNotContain("Amelia").doesNotContain("Thornton");
        assertThat(guest.people()).extracting(one -> one.get("role")).containsOnly("practitioner");
        Accessibility.check(meis);
        Screens.take(meis, "guest-waiting");
        naomi.browser().reads("Mei Lin, interpreter");
        Screens.take(naomi.browser(), "waiting-room-guest");
    }

    @Test
    @Order(4)
    @DisplayName(
            "TEL-12 TEL-23 admitted by hand, all three see and hear each other, and everybody reads who interprets")
    void talking() {
        practitioner.press("start").await("live");
        practitioner.pressFor("admit", patient.me());
        patient.await("live");
        assertThat(guest.state()).isEqualTo("waiting");
        Screens.take(naomi.browser(), "guest-lobby");
        practitioner.pressFor("admit", guest.me());
        guest.await("live");
        for (Call call : List.of(practitioner, patient, guest)) {
            smallPictures(call);
        }
        for (Call seeing : List.of(practitioner, patient, guest)) {
            for (Call seen : List.of(practitioner, patient, guest)) {
                if (seeing != seen) {
                    seeing.awaitPictures(seen.me());
                    seeing.awaitSound(seen.me());
                }
            }
        }
        phone.reads("Mei Lin, interpreter");
        naomi.browser().reads("Mei Lin, interpreter");
        Accessibility.check(phone);
        Accessibility.check(meis);
        Screens.take(naomi.browser(), "guest-call-practitioner");
        Screens.take(meis, "guest-call-guest");
    }

    /** 320 by 180, so that three browsers on one machine keep moving. */
    private static void smallPictures(Call call) {
        call.press("connection");
        call.browser().click(By.cssSelector("input[name='call-level'][value='low']"));
        call.press("connection-close");
    }

    @Test
    @Order(5)
    @DisplayName("TEL-19 a guest whose page is loaded again is back at once; sent back, they wait until admitted again")
    void comesBack() {
        meis.reload();
        guest.await("live");
        practitioner.awaitPictures(guest.me());

        naomi.browser().click(By.cssSelector("[data-do='tile-menu'][data-who='" + guest.me() + "']"));
        naomi.browser().click(By.cssSelector("[data-menu='send-back']"));
        guest.await("waiting");
        practitioner.pressFor("admit", guest.me());
        guest.await("live");
        patient.awaitPictures(guest.me());
    }

    @Test
    @Order(6)
    @DisplayName(
            "TEL-20 in the call the practitioner removes the guest: out at once, and the link is dead; the others talk on")
    void removed() {
        practitioner.press("more");
        naomi.browser().click(By.cssSelector("[data-menu='guests']"));
        naomi.browser().reads("In the session");
        Accessibility.check(naomi.browser());
        Screens.take(naomi.browser(), "guests-in-call");
        naomi.browser().click(On.button("Remove guest Mei Lin"));
        naomi.browser().click(On.button("Remove guest Mei Lin now"));

        guest.await("ended");
        meis.reads("Your link does not work any more");
        Screens.take(meis, "guest-removed");
        meis.open(guestLink);
        meis.reads("This link does not open a video consultation");
        press("close");
        patient.awaitPictures(practitioner.me());
    }

    @Test
    @Order(7)
    @DisplayName("TEL-17 TEL-33 one patient is charged, and the receipt names the guest")
    void receipt() {
        practitioner.disconnect();
        patient.await("ended");
        Wait.untilAsserted(() -> naomi.credits().check(sessionsBefore + 1, 2));

        naomi.credits().openNewestReceipt();
        naomi.browser().reads("Mei Lin, interpreter, not charged");
        Accessibility.check(naomi.browser());
        Screens.take(naomi.browser(), "receipt-guest");
    }

    @Test
    @Order(8)
    @DisplayName("TEL-9 before the waiting room opens a guest can be invited already; their page says when it opens")
    void early() {
        ZonedDateTime afternoon = Installation.running().at(1, "17:00");
        VideoAppointment tomorrow = VideoAppointment.book(naomi, afternoon, 15, Patient.AMELIA);
        naomi.browser().open(tomorrow.waitingRoom());
        naomi.browser().click(ADD);
        naomi.browser().type(NAME, "Mei Lin");
        naomi.browser().press(Keys.ENTER);
        naomi.browser().reads("Link for Mei Lin");
        Accessibility.check(naomi.browser());
        URI early = URI.create(naomi.browser().see(LINK).getDomProperty("value"));
        press("close");
        Screens.take(naomi.browser(), "guests-early");

        meis.open(early);
        meis.reads("You are early");
        assertThat(meis.text()).contains("Naomi Whitlock").doesNotContain("Amelia");
    }

    private void press(String act) {
        naomi.browser().click(By.cssSelector("[data-guest-do='" + act + "']"));
    }
}
