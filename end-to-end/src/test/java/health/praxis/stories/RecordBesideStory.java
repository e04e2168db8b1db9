package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

@Order(25)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The record beside the call, which goes on")
class RecordBesideStory {

    private static final By FRAME = By.cssSelector("[data-part='record'] iframe:not([hidden])");
    private static final By PANEL = By.cssSelector("[data-part='record']");

    private final Installation installation = Installation.running();
    private final Browser phone = Browser.phone("Ruth's phone");
    private Console naomi;
    private Browser desk;
    private VideoAppointment appointment;
    private Call practitioner;
    private String patientId;
    private int sockets;

    @BeforeAll
    void waiting() {
        naomi = Console.of(Console.NAOMI);
        desk = naomi.browser();
        appointment = VideoAppointment.startNow(naomi, Patient.RUTH);
        Call patient = Call.open(phone, appointment.link(Patient.RUTH))
                .await("check")
                .press("join")
                .await("waiting");
        patientId = patient.me();
        desk.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                                window.peersMade = [];
                                window.RTCPeerConnection = class extends window.RTCPeerConnection {
                                  constructor(...a) { super(...a); window.peersMade.push(this); }
                                };
                                """));
        practitioner = Call.open(desk, appointment.waitingRoom()).await("check");
        practitioner.awaitStateOf(patientId, "waiting");
    }

    @AfterAll
    void free() {
        desk.driver().switchTo().defaultContent();
        practitioner.disconnect();
        practitioner.await("ended");
        phone.leave();
        desk.leave();
        appointment.close();
    }

    private void inTheRecord() {
        desk.see(FRAME);
        desk.driver().switchTo().frame(desk.driver().findElement(FRAME));
    }

    private void inTheCall() {
        desk.driver().switchTo().defaultContent();
    }

    private void openFromTile() {
        practitioner.pressFor("tile-menu", patientId);
        desk.click(By.cssSelector("[data-menu='record']"));
        desk.see(PANEL);
    }

    private void close() {
        desk.click(By.cssSelector("[data-do='record-close']"));
        Wait.until("the record is closed", () -> !desk.sees(PANEL));
    }

    /** Pictures keep coming over the one connection that was made, and the socket is the one that was opened. */
    private void theCallGoesOn() {
        inTheCall();
        practitioner.awaitPictures(patientId);
        assertThat(desk.run("return window.peersMade.length + ' ' + window.peersMade[0].connectionState"))
                .isEqualTo("1 connected");
        assertThat(practitioner.socketsOpenedSoFar()).isEqualTo(sockets);
        assertThat(practitioner.state()).isEqualTo("live");
    }

    private boolean focused(String selector) {
        return Boolean.TRUE.equals(desk.run("return document.activeElement.matches(arguments[0])", selector));
    }

    @Test
    @Order(1)
    @DisplayName("TEL-27 before the session the list of patients opens a record, and the focus comes back to it")
    void fromTheWaitingRoom() {
        practitioner.pressFor("record", patientId);
        inTheRecord();
        desk.reads("Ruth Kowalski");
        desk.reads("Contact");
        inTheCall();
        Accessibility.check(desk);
        Screens.take(desk, "record-waiting-room");
        close();
        assertThat(focused("[data-do='record'][data-who='" + patientId + "']")).isTrue();

        practitioner.press("start").await("live").pressFor("admit", patientId);
        practitioner.awaitPictures(patientId);
        sockets = practitioner.socketsOpenedSoFar();
    }

    @Test
    @Order(2)
    @DisplayName(
            "TEL-27 in the call the record is opened, edited and saved; the connection and the socket stay the same")
    void editedInTheCall() {
        openFromTile();
        inTheRecord();
        desk.click(By.id("edit"));
        desk.type(By.id("patient:address"), "4 Ferry Lane, Balmain");
        theCallGoesOn();
        Screens.take(desk, "record-beside-editing");
        inTheRecord();
        desk.click(By.id("patient:save"));
        desk.reads("4 Ferry Lane, Balmain");
        theCallGoesOn();
        Accessibility.check(desk);
        Screens.take(desk, "record-beside");
        close();
        theCallGoesOn();
    }

    @Test
    @Order(3)
    @DisplayName("TEL-27 by keyboard: the menu opens the record, the focus goes into it, and back when it closes")
    void byKeyboard() {
        String button = "[data-do='tile-menu'][data-who='" + patientId + "']";
        desk.run("document.querySelector(arguments[0]).focus()", button);
        desk.press(Keys.ENTER);
        desk.see(By.cssSelector("[data-menu='record']"));
        while (!focused("[data-menu='record']")) {
            desk.press(Keys.ARROW_DOWN);
        }
        desk.press(Keys.ENTER);
        desk.see(PANEL);
        assertThat(focused("#record-title")).isTrue();
        desk.press(Keys.TAB);
        assertThat(focused("[data-part='record-tab']")).isTrue();
        desk.press(Keys.TAB);
        assertThat(focused("[data-do='record-close']")).isTrue();
        desk.press(Keys.ENTER);
        Wait.until("the record is closed", () -> !desk.sees(PANEL));
        assertThat(focused(button)).isTrue();
    }

    @Test
    @Order(4)
    @DisplayName("TEL-27 what is typed in the record is still there when it was closed and opened again")
    void typedStays() {
        openFromTile();
        inTheRecord();
        desk.click(By.id("edit"));
        desk.type(By.id("patient:address"), "not saved yet");
        inTheCall();
        close();
        openFromTile();
        inTheRecord();
        assertThat(desk.see(By.id("patient:address")).getDomProperty("value")).isEqualTo("not saved yet");
        theCallGoesOn();
        close();
    }

    @Test
    @Order(5)
    @DisplayName("TEL-27 on a narrow screen the record opens in a tab of its own")
    void narrow() {
        desk.size(1100, 800);
        String call = desk.driver().getWindowHandle();
        int before = desk.driver().getWindowHandles().size();
        practitioner.pressFor("tile-menu", patientId);
        desk.click(By.cssSelector("[data-menu='record']"));
        Wait.until("another tab", () -> desk.driver().getWindowHandles().size() == before + 1);
        String tab = desk.driver().getWindowHandles().stream()
                .filter(handle -> !handle.equals(call))
                .reduce((first, last) -> last)
                .orElseThrow();
        desk.switchTo(tab);
        desk.reads("Ruth Kowalski");
        desk.driver().close();
        desk.switchTo(call);
        desk.usualSize();
        theCallGoesOn();
    }

    @Test
    @Order(6)
    @DisplayName(
            "SEC-1 only a record's pages may stand in a frame, and in one of ours; what else is wanted there says so")
    void framing() {
        String policy = "const done = arguments[arguments.length - 1];"
                + "fetch(arguments[0]).then(r => done(r.headers.get('Content-Security-Policy'))).catch(done);";
        assertThat((String) desk.ask(policy, "/calendar")).contains("frame-ancestors 'none'");
        assertThat((String) desk.ask(policy, "/patients")).contains("frame-ancestors 'none'");
        String record = (String) desk.run("return document.querySelector('data[data-record]').value");
        assertThat((String) desk.ask(policy, record)).contains("frame-ancestors 'self'");

        openFromTile();
        desk.run("document.querySelector(\"[data-part='record'] iframe:not([hidden])\").src = '/calendar'");
        inTheRecord();
        desk.reads("This opens in a tab of its own");
        theCallGoesOn();
        close();
    }

    @Test
    @Order(7)
    @DisplayName("IDL-7 signed out elsewhere, the record and the call say so in words, and the call goes on")
    void signedOut() {
        openFromTile();
        String call = desk.openTab(naomi.address("calendar"));
        naomi.signOut();
        desk.switchTo(call);
        inTheRecord();
        desk.click(By.id("edit"));
        desk.reads("You are signed out");
        assertThat(desk.see(By.id("elsewhere")).getDomAttribute("target")).isEqualTo("_blank");
        inTheCall();
        focused();
        Wait.until(
                "the call says it too",
                Duration.ofSeconds(90),
                () -> desk.isReading("You are signed out. The call goes on"));
        theCallGoesOn();
        Screens.take(desk, "record-signed-out");

        String other = desk.driver().getWindowHandles().stream()
                .filter(handle -> !handle.equals(call))
                .reduce((first, last) -> last)
                .orElseThrow();
        desk.switchTo(other);
        SignInPage.here(desk).signIn(installation.account(Console.NAOMI));
        Wait.until("signed in again", () -> desk.path().equals("/calendar"));
        desk.driver().close();
        desk.switchTo(call);
        focused();
        Wait.until(
                "the words are gone",
                Duration.ofSeconds(90),
                () -> !desk.isReading("You are signed out. The call goes on"));
        close();
        openFromTile();
        inTheRecord();
        desk.reads("Ruth Kowalski");
        theCallGoesOn();
        close();
    }

    /** What a browser tells a page whose window somebody comes back to; a driven one changes windows without. */
    private void focused() {
        desk.run("window.dispatchEvent(new Event('focus'))");
    }
}
