package health.praxis.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The video room between real browsers with made-up cameras. */
class CallInBrowserTest {

    private static KitServer server;
    private final List<ChromeDriver> open = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        assertThat(Browsers.chromium()).as("Chromium and its driver").isPresent();
        server = new KitServer(0);
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void emptyRoom() {
        server.room.clear();
    }

    @AfterEach
    void closeBrowsers() {
        open.forEach(ChromeDriver::quit);
    }

    private ChromeDriver browser(String path) {
        return browser(Browsers.open(), path);
    }

    private ChromeDriver browser(ChromeDriver browser, String path) {
        open.add(browser);
        browser.get(server.url(path));
        return browser;
    }

    private static void await(ChromeDriver browser, Supplier<Boolean> seen) {
        new WebDriverWait(browser, Duration.ofSeconds(30)).until(b -> seen.get());
    }

    private static void framesGoOn(ChromeDriver browser, String peer) {
        long before = Browsers.frames(browser, peer);
        await(browser, () -> Browsers.frames(browser, peer) > before + 10);
    }

    private static String text(ChromeDriver browser, String selector) {
        return (String) browser.executeScript("return document.querySelector(arguments[0])?.innerText ?? ''", selector);
    }

    private ChromeDriver[] inCall() {
        ChromeDriver doc = browser("/practitioner.xhtml");
        ChromeDriver pat = browser("/patient.xhtml");
        Browsers.click(pat, "join");
        Browsers.click(doc, "start");
        Browsers.click(doc, "admit");
        await(pat, () -> Browsers.state(pat).equals("live"));
        framesGoOn(doc, "pat");
        framesGoOn(pat, "doc");
        return new ChromeDriver[] {doc, pat};
    }

    @Test
    @DisplayName(
            "TEL-12, TEL-13, TEL-26 The patient waits, is seen waiting, is admitted; both see and hear each other, browser to browser")
    void twoPeople() {
        ChromeDriver doc = browser("/practitioner.xhtml");
        ChromeDriver pat = browser("/patient.xhtml");
        await(doc, () -> text(doc, "[data-person='pat']").contains("Testing"));
        Browsers.click(pat, "join");
        await(doc, () -> text(doc, "[data-person='pat']").contains("Ready"));
        assertThat(Browsers.state(pat)).isEqualTo("waiting");
        Browsers.click(doc, "start");
        Browsers.click(doc, "admit");
        framesGoOn(doc, "pat");
        framesGoOn(pat, "doc");
        await(pat, () -> Browsers.number(pat, "doc", "in_audio?.packets") > 10);
        @SuppressWarnings("unchecked")
        var stats = (Map<String, Object>) doc.executeScript("return (await praxisCall.stats()).pat");
        assertThat(stats.get("srtp").toString()).startsWith("SRTP_");
        assertThat(((Map<?, ?>) ((Map<?, ?>) stats.get("pair")).get("remote")).get("type"))
                .isEqualTo("host");
        assertThat(text(doc, "[data-part='cost-now']")).isEqualTo("2 credits so far");
        assertThat(text(pat, ".stage")).doesNotContain("credits");
    }

    @Test
    @DisplayName("TEL-19 After a reload of either page the call goes on without a click, and mute is remembered")
    void reload() {
        ChromeDriver[] both = inCall();
        Browsers.click(both[1], "mute");
        await(both[0], () -> text(both[0], "[data-tile='pat']").contains("muted"));
        both[1].navigate().refresh();
        await(both[1], () -> Browsers.state(both[1]).equals("live"));
        framesGoOn(both[1], "doc");
        framesGoOn(both[0], "pat");
        await(both[0], () -> text(both[0], "[data-tile='pat']").contains("muted"));
        both[0].navigate().refresh();
        await(both[0], () -> Browsers.state(both[0]).equals("live"));
        framesGoOn(both[0], "pat");
        framesGoOn(both[1], "doc");
    }

    @Test
    @DisplayName("TEL-19 A cut socket does not stop the pictures; the page is back by itself on the same connection")
    void socketCut() throws Exception {
        ChromeDriver[] both = inCall();
        Object page = both[1].executeScript("return praxisCall.inst");
        int connections = server.room.connections("pat");
        long before = Browsers.frames(both[1], "doc");
        server.room.cut("pat");
        await(both[1], () -> server.room.connections("pat") > connections);
        assertThat(Browsers.frames(both[1], "doc"))
                .as("a new connection would count from nought")
                .isGreaterThanOrEqualTo(before);
        assertThat(server.room.state("pat")).isEqualTo("in");
        assertThat(both[1].executeScript("return praxisCall.inst")).isEqualTo(page);
        framesGoOn(both[1], "doc");
        framesGoOn(both[0], "pat");
        await(both[0], () -> !text(both[0], "[data-tile='pat']").contains("Reconnecting"));
    }

    @Test
    @DisplayName(
            "TEL-20 A patient's Disconnect ends only their part; the practitioner's ends it for all and shows what it took")
    void disconnect() {
        ChromeDriver[] both = inCall();
        Browsers.click(both[1], "disconnect");
        Browsers.click(both[1], "leave-yes");
        await(both[1], () -> Browsers.state(both[1]).equals("ended"));
        await(
                both[0],
                () -> both[0].findElements(By.cssSelector("[data-tile='pat']")).isEmpty());
        assertThat(Browsers.state(both[0])).isEqualTo("live");
        assertThat(text(both[0], "[data-part='notice']")).contains("Leila Haddad left the session.");
        Browsers.click(both[0], "disconnect");
        Browsers.click(both[0], "leave-yes");
        await(both[0], () -> Browsers.state(both[0]).equals("ended"));
        assertThat(text(both[0], "[data-part='outcome-text']")).contains("Credits taken: 2");
    }

    @Test
    @DisplayName("TEL-31 Without any camera or microphone a patient still joins, sees and is shown by initials")
    void noDevices() {
        ChromeDriver doc = browser("/practitioner.xhtml");
        ChromeDriver pat = browser(Browsers.openRefusing(), "/patient.xhtml");
        await(
                pat,
                () -> text(pat, "[data-part='device-help']")
                        .contains("Chrome is not allowed to use your camera and microphone."));
        Browsers.click(pat, "join-sound-only");
        Browsers.click(doc, "start");
        Browsers.click(doc, "admit");
        framesGoOn(pat, "doc");
        await(doc, () -> text(doc, "[data-tile='pat']").contains("camera off"));
    }

    @Test
    @DisplayName("TEL-2, TEL-13 Three people see each other; the one who was declined stays outside")
    void threePeople() {
        ChromeDriver[] both = inCall();
        ChromeDriver third = browser("/patient.xhtml?who=pat2");
        Browsers.click(third, "join");
        Browsers.click(both[0], "decline");
        await(third, () -> text(third, ".jwait").contains("can't let you in"));
        assertThat(Browsers.state(third)).isEqualTo("waiting");
        Browsers.click(both[0], "admit");
        framesGoOn(third, "doc");
        framesGoOn(third, "pat");
        framesGoOn(both[0], "pat2");
        framesGoOn(both[1], "pat2");
    }

    @Test
    @DisplayName("TEL-15 Too few credits: the session does not start and the reason stands on the page")
    void notEnough() {
        server.room.refuseForCredits();
        ChromeDriver doc = browser("/practitioner.xhtml");
        await(doc, () -> text(doc, "[data-person='pat']").contains("Not here"));
        Browsers.click(doc, "start");
        await(doc, () -> text(doc, "[data-part='notice']").contains("The balance is 0 credits."));
        assertThat(Browsers.state(doc)).isEqualTo("check");
    }

    @Test
    @DisplayName("TEL-11 A dead link says so and opens no camera")
    void deadLink() {
        ChromeDriver pat = browser("/patient.xhtml?who=nobody");
        await(pat, () -> Browsers.state(pat).equals("problem"));
        assertThat(text(pat, "[data-part='outcome-text']")).contains("does not work any more");
    }

    @Test
    @DisplayName("TEL-19 The same person in a second window: the first is switched off and does not come back")
    void replaced() {
        ChromeDriver[] both = inCall();
        ChromeDriver second = browser("/patient.xhtml");
        await(both[1], () -> Browsers.state(both[1]).equals("ended"));
        assertThat(text(both[1], "[data-part='outcome-title']")).contains("another window");
        framesGoOn(second, "doc");
        framesGoOn(both[0], "pat");
    }

    @Test
    @DisplayName(
            "TEL-19 Both sides offer at once, and lose messages: the mesh still ends with one voice, one picture and one screen each")
    void glare() {
        ChromeDriver page = browser("/sign-in.xhtml");
        Object lines = page.executeAsyncScript("""
                const done = arguments[0];
                import('/praxis/call/mesh.js').then(({ Mesh }) => {
                  let lossy = true;
                  const meshes = {};
                  const make = (me, other, inst) => new Mesh({ me, inst, onTrack() {}, onPeer() {},
                    send: (m) => { const copy = JSON.parse(JSON.stringify({ ...m, from: me })); if (!(lossy && m.t === 'd')) setTimeout(() => meshes[other].receive(copy), 5); return true; } });
                  meshes.a = make('a', 'b', 'i1'); meshes.b = make('b', 'a', 'i2');
                  for (const mesh of Object.values(meshes)) mesh.configure({});
                  meshes.a.call('b', 'i2'); meshes.b.call('a', 'i1');
                  setTimeout(() => { lossy = false; meshes.a.expect('b', 'i2'); meshes.b.expect('a', 'i1'); }, 500);
                  const until = Date.now() + 15000;
                  const look = () => {
                    const pcs = [meshes.a.peers.get('b').pc, meshes.b.peers.get('a').pc];
                    if (pcs.every((pc) => pc.connectionState === 'connected') || Date.now() > until) done(pcs.map((pc) => pc.connectionState + ' ' + pc.getTransceivers().map((t) => t.currentDirection).join(',')).join(' | '));
                    else setTimeout(look, 100);
                  };
                  look();
                }).catch((e) => done(String(e)));
                """);
        assertThat(lines).isEqualTo("connected sendrecv,sendrecv,sendrecv | connected sendrecv,sendrecv,sendrecv");
    }
}
