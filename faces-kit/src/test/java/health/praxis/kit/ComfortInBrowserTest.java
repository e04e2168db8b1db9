package health.praxis.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What people do in the call besides talking, between a practitioner's and a patient's browser. */
class ComfortInBrowserTest {

    private static final String PATIENT = "pat";
    private static final String PRACTITIONER = "doc";

    private static KitServer server;
    private final List<ChromeDriver> open = new ArrayList<>();
    private ChromeDriver doc;
    private ChromeDriver pat;

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
    void inCall() {
        server.room.clear();
        doc = browser("/practitioner.xhtml");
        pat = browser("/patient.xhtml");
        Browsers.click(pat, "join");
        Browsers.click(doc, "start");
        Browsers.click(doc, "admit");
        await(pat, () -> Browsers.state(pat).equals("live"));
        await(doc, () -> Browsers.frames(doc, PATIENT) > 0);
        await(pat, () -> Browsers.frames(pat, PRACTITIONER) > 0);
    }

    @AfterEach
    void closeBrowsers() {
        open.forEach(ChromeDriver::quit);
    }

    private ChromeDriver browser(String path) {
        ChromeDriver browser = Browsers.open();
        open.add(browser);
        browser.get(server.url(path));
        return browser;
    }

    private static void await(ChromeDriver browser, Supplier<Boolean> seen) {
        new WebDriverWait(browser, Duration.ofSeconds(30)).until(b -> seen.get());
    }

    private static String text(ChromeDriver browser, String selector) {
        return (String) browser.executeScript("return document.querySelector(arguments[0])?.innerText ?? ''", selector);
    }

    private static Object ask(ChromeDriver browser, String script) {
        return browser.executeScript("return " + script);
    }

    private static boolean sees(ChromeDriver browser, String selector) {
        return browser.findElements(By.cssSelector(selector)).stream().anyMatch(WebElement::isDisplayed);
    }

    private static void keys(ChromeDriver browser, CharSequence... keys) {
        browser.switchTo().activeElement().sendKeys(keys);
    }

    /** Chooses from the menu at a picture. */
    private static void option(ChromeDriver browser, String tile, String name) {
        browser.findElement(By.cssSelector("[data-do='tile-menu'][data-who='" + tile + "']"))
                .click();
        browser.findElement(By.cssSelector("[data-menu='" + name + "']")).click();
    }

    private static void openMessages(ChromeDriver browser) {
        browser.findElement(By.cssSelector(".dock [data-do='messages']")).click();
    }

    private static void write(ChromeDriver browser, String words) {
        browser.findElement(By.id("call-chat-text")).sendKeys(words, Keys.ENTER);
    }

    @Test
    @DisplayName("TEL-28 Texts go both ways; who has the messages closed sees how many are unread and the newest one")
    void texts() {
        openMessages(pat);
        assertThat(text(pat, ".chat-note")).contains("Nothing is kept");
        write(pat, "Hello <b>there</b>");
        await(doc, () -> text(doc, "[data-part='unread-count']").equals("1"));
        assertThat(text(doc, "[data-part='chat-peek']"))
                .contains("Leila Haddad")
                .contains("Hello <b>there</b>");
        assertThat(text(doc, "[data-part='announce']")).isEqualTo("Leila Haddad writes: Hello <b>there</b>");

        openMessages(doc);
        assertThat(sees(doc, "[data-part='unread']")).isFalse();
        assertThat(text(doc, "[data-chat='theirs'] .chat-text")).isEqualTo("Hello <b>there</b>");
        write(doc, "Hello Leila" + Keys.chord(Keys.SHIFT, Keys.ENTER) + "second line");
        await(pat, () -> text(pat, "[data-chat='theirs'] .chat-text").equals("Hello Leila\nsecond line"));
        await(doc, () -> sees(doc, "[data-chat='mine']"));
        Axe.check(doc);
        Axe.check(pat);

        keys(doc, Keys.ESCAPE);
        assertThat(sees(doc, ".chat")).isFalse();
        assertThat(ask(doc, "document.activeElement.dataset.do")).isEqualTo("messages");
    }

    @Test
    @DisplayName("TEL-19, TEL-28 What is written while a socket is cut arrives once on both sides when it is back")
    void textsSurviveACut() throws Exception {
        openMessages(pat);
        openMessages(doc);
        write(doc, "before");
        await(pat, () -> sees(pat, "[data-chat='theirs']"));
        int connections = server.room.connections(PATIENT);

        server.room.cut(PATIENT);
        write(doc, "from the practitioner");
        write(pat, "from the patient");
        await(pat, () -> server.room.connections(PATIENT) > connections);

        await(doc, () -> text(doc, "[data-part='chat-list']").contains("from the patient"));
        await(pat, () -> text(pat, "[data-part='chat-list']").contains("from the practitioner"));
        await(pat, () -> !sees(pat, "[data-chat='waiting']"));
        assertThat(pat.findElements(By.cssSelector("[data-chat='theirs']"))).hasSize(2);
        assertThat(doc.findElements(By.cssSelector("[data-chat='theirs']"))).hasSize(1);
    }

    @Test
    @DisplayName(
            "TEL-28 The practitioner shares a screen: large and named at the other side, small at their own; ended by our button and by the browser's")
    void practitionerShares() {
        assertThat(sees(pat, ".dock [data-do='share']")).isFalse();
        Browsers.click(doc, "share");
        await(pat, () -> sees(pat, "[data-tile='doc/screen'].is-big"));
        await(pat, () -> Browsers.number(pat, PRACTITIONER, "in_screen?.framesDecoded") > 2);
        assertThat(text(pat, "[data-tile='doc/screen']")).contains("Naomi Whitlock's screen");
        assertThat(sees(doc, "[data-tile='doc/screen'].mine")).isTrue();
        assertThat(sees(doc, "[data-tile='doc/screen'].is-big")).isFalse();
        assertThat(text(doc, "[data-part='sharing']")).contains("You are sharing your screen");
        assertThat(ask(doc, "document.querySelector('.dock [data-do=share]').getAttribute('aria-pressed')"))
                .isEqualTo("true");
        Browsers.click(doc, "stop-share");
        await(pat, () -> !sees(pat, "[data-tile='doc/screen']"));

        Browsers.click(doc, "share");
        await(pat, () -> sees(pat, "[data-tile='doc/screen']"));
        doc.executeScript(
                "document.querySelector('.mine video').srcObject.getVideoTracks()[0].dispatchEvent(new Event('ended'))");
        await(pat, () -> !sees(pat, "[data-tile='doc/screen']"));
        assertThat(sees(doc, "[data-part='sharing']")).isFalse();
    }

    @Test
    @DisplayName(
            "TEL-28 A patient shares once the practitioner allows it, goes on after a cut, and stops when it is taken back")
    void patientShares() throws Exception {
        option(doc, PATIENT, "may-share");
        await(pat, () -> text(pat, "[data-part='notice']").contains("You can share your screen now."));
        Browsers.click(pat, "share");
        await(doc, () -> sees(doc, "[data-tile='pat/screen'].is-big"));
        await(doc, () -> Browsers.number(doc, PATIENT, "in_screen?.framesDecoded") > 2);
        Browsers.click(doc, "share");
        assertThat(text(doc, "[data-part='notice']")).contains("Leila Haddad is sharing already.");

        int connections = server.room.connections(PATIENT);
        server.room.cut(PATIENT);
        await(pat, () -> server.room.connections(PATIENT) > connections);
        assertThat(sees(doc, "[data-tile='pat/screen']")).isTrue();

        option(doc, "pat/screen", "end-share");
        await(doc, () -> !sees(doc, "[data-tile='pat/screen']"));
        await(pat, () -> !sees(pat, ".dock [data-do='share']"));
        assertThat(text(pat, "[data-part='notice']")).contains("ended your sharing");
    }

    @Test
    @DisplayName("TEL-27 The practitioner mutes a patient, who is told and unmutes on their own")
    void muteByTheHost() {
        option(doc, PATIENT, "mute");
        await(pat, () -> text(pat, "[data-part='notice']").contains("Your practitioner muted you."));
        await(doc, () -> text(doc, "[data-tile='pat']").contains("muted"));
        Browsers.click(pat, "mute");
        await(doc, () -> !text(doc, "[data-tile='pat']").contains("muted"));
    }

    @Test
    @DisplayName("TEL-27 Who speaks while muted is told so; who is silent or not muted is not")
    void speaksWhileMuted() {
        Object told = pat.executeAsyncScript("""
                const done = arguments[0];
                import('/praxis/call/muted-speech.js').then(async ({ MutedSpeech }) => {
                  const context = new AudioContext();
                  await context.resume();
                  const voice = context.createOscillator();
                  const volume = context.createGain();
                  const out = context.createMediaStreamDestination();
                  volume.gain.value = 0;
                  voice.connect(volume).connect(out);
                  voice.start();
                  const [track] = out.stream.getAudioTracks();
                  track.enabled = false;
                  let told = 0;
                  const speech = new MutedSpeech(() => { told += 1; });
                  const wait = (ms) => new Promise((r) => setTimeout(r, ms));
                  speech.watch(track, true);
                  await wait(1500);
                  const silent = told;
                  speech.watch(track, false);
                  volume.gain.value = 0.5;
                  await wait(1500);
                  const open = told;
                  speech.watch(track, true);
                  for (let i = 0; i < 100 && told === open; i++) await wait(100);
                  speech.close();
                  done([silent, open, told].join(' '));
                }).catch((e) => done(String(e)));
                """);
        assertThat(told).isEqualTo("0 0 1");
    }

    @Test
    @DisplayName(
            "TEL-13, TEL-20 Sent back, a patient waits and is admitted again; removed, they are out and the link leads to the door only")
    void sendBackAndRemove() {
        openMessages(pat);
        write(pat, "before");
        option(doc, PATIENT, "send-back");
        await(pat, () -> Browsers.state(pat).equals("waiting"));
        assertThat(text(pat, "[data-part='sent-back']")).contains("Naomi Whitlock has sent you back");
        assertThat(sees(pat, "[data-part='sent-back']")).isTrue();
        await(doc, () -> doc.findElements(By.cssSelector("[data-tile='pat']")).isEmpty());
        Browsers.click(doc, "admit");
        await(pat, () -> Browsers.state(pat).equals("live"));
        await(doc, () -> Browsers.frames(doc, PATIENT) > 0);
        assertThat(text(pat, "[data-part='chat-list']")).isEmpty();

        option(doc, PATIENT, "remove");
        assertThat(text(doc, "[data-part='remove-dialog']")).contains("Remove Leila Haddad from the session?");
        Browsers.click(doc, "remove-yes");
        await(pat, () -> Browsers.state(pat).equals("ended"));
        pat.navigate().refresh();
        await(pat, () -> sees(pat, "[data-part='declined']"));
        assertThat(Browsers.state(pat)).isEqualTo("waiting");
    }

    @Test
    @DisplayName("TEL-27 Single keys arrange the call, leave typing alone, and can be switched off")
    void singleKeys() {
        assertThat(ask(doc, "document.querySelector('.grid').dataset.mode")).isEqualTo("duo");
        keys(doc, "l");
        assertThat(ask(doc, "document.querySelector('.grid').dataset.mode")).isEqualTo("grid");
        keys(doc, "h");
        assertThat(sees(doc, ".tile.me")).isFalse();
        keys(doc, "h", "m");
        await(pat, () -> text(pat, "[data-tile='doc']").contains("muted"));
        keys(doc, "t");
        keys(doc, "lhm, all typed");
        assertThat(ask(doc, "document.querySelector('#call-chat-text').value")).isEqualTo("lhm, all typed");
        assertThat(ask(doc, "document.querySelector('.grid').dataset.mode")).isEqualTo("grid");
        keys(doc, Keys.ESCAPE);

        keys(doc, "?");
        assertThat(text(doc, "[data-part='keys-dialog']")).contains("Mute or unmute");
        Axe.check(doc);
        doc.findElement(By.cssSelector("[data-part='keys-on']")).click();
        Browsers.click(doc, "keys-close");
        keys(doc, "l");
        assertThat(ask(doc, "document.querySelector('.grid').dataset.mode")).isEqualTo("grid");
    }

    @Test
    @DisplayName("TEL-27 A menu works by keys alone, keeps a picture large, and gives the focus back")
    void menus() {
        WebElement button = doc.findElement(By.cssSelector("[data-do='tile-menu'][data-who='doc']"));
        doc.executeScript("arguments[0].focus()", button);
        keys(doc, Keys.ENTER);
        assertThat(button.getDomAttribute("aria-expanded")).isEqualTo("true");
        Axe.check(doc);
        keys(doc, Keys.END);
        keys(doc, Keys.HOME);
        keys(doc, Keys.ENTER);
        assertThat(sees(doc, "[data-tile='doc'].is-big")).isTrue();
        assertThat(ask(doc, "document.querySelector('.grid').dataset.mode")).isEqualTo("big");
        assertThat(ask(doc, "document.activeElement.dataset.who")).isEqualTo("doc");
        keys(doc, Keys.ENTER);
        keys(doc, Keys.ESCAPE);
        assertThat(sees(doc, ".call-menu")).isFalse();
        assertThat(ask(doc, "document.activeElement.dataset.who")).isEqualTo("doc");
    }

    @Test
    @DisplayName("TEL-27 At 360 px everything is within reach: no button is cut off, the rest is behind More")
    void narrow() {
        pat.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                java.util.Map.of("width", 360, "height", 700, "deviceScaleFactor", 1, "mobile", true));
        assertThat(ask(pat, """
                        [...document.querySelectorAll('.dock button, .tile-menu')].filter(b => b.offsetParent)
                            .every(b => { const r = b.getBoundingClientRect(); return r.left >= 0 && r.right <= 360 && r.bottom <= 700 && r.width >= 24 && r.height >= 24; })
                        """)).isEqualTo(true);
        Browsers.click(pat, "more");
        pat.findElement(By.cssSelector("[data-menu='devices']")).click();
        await(pat, () -> sees(pat, "[data-part='devices-dialog']"));
        Axe.check(pat);
    }

    @Test
    @DisplayName(
            "TEL-27 Where cameras look two ways the camera can be switched, and the one at the back is not mirrored; elsewhere it is not offered")
    void flip() {
        Browsers.click(pat, "more");
        assertThat(pat.findElements(By.cssSelector("[data-menu='flip']"))).isEmpty();
        keys(pat, Keys.ESCAPE);
        pat.executeScript("""
                const settings = MediaStreamTrack.prototype.getSettings;
                let facing = 'user';
                MediaStreamTrack.prototype.getSettings = function () { return { ...settings.call(this), ...(this.kind === 'video' && { facingMode: facing }) }; };
                const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
                navigator.mediaDevices.getUserMedia = (wanted) => { facing = wanted.video?.facingMode ?? facing; return open(wanted); };
                navigator.mediaDevices.enumerateDevices = async () => ['front', 'back'].map((label) => ({ kind: 'videoinput', deviceId: label, label }));
                navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
                """);
        await(pat, () -> {
            Browsers.click(pat, "more");
            boolean offered = sees(pat, "[data-menu='flip']");
            if (!offered) {
                keys(pat, Keys.ESCAPE);
            }
            return offered;
        });
        pat.findElement(By.cssSelector("[data-menu='flip']")).click();
        await(pat, () -> !sees(pat, ".tile.me.mirrored"));
        await(pat, () -> sees(pat, ".tile.me .tile-video"));
    }
}
