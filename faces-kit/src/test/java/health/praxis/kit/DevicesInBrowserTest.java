package health.praxis.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What a person meets when camera or microphone is refused, missing, taken or pulled out. The browser's answers are staged inside a real browser. */
class DevicesInBrowserTest {

    /** Stands between the page and the browser's devices: {@code stage.fail} is raised, {@code stage.hidden} are not plugged in. */
    private static final String STAGE = """
            {
              const devices = navigator.mediaDevices;
              const stage = window.stage = { fail: null, hidden: [], asked: 0, grants: new Map() };
              const open = devices.getUserMedia.bind(devices);
              const list = devices.enumerateDevices.bind(devices);
              devices.getUserMedia = async (wanted) => {
                stage.asked++;
                const { fail } = stage;
                if (fail?.name === 'never') return new Promise(() => {});
                if (fail && (fail.kinds ?? ['audio', 'video']).some((kind) => wanted[kind])) throw new DOMException(fail.message ?? '', fail.name);
                return open(wanted);
              };
              devices.enumerateDevices = async () => (await list()).filter((device) => !stage.hidden.some((part) => device.label.includes(part)));
              stage.plug = (...hidden) => { stage.hidden = hidden; devices.dispatchEvent(new Event('devicechange')); };
              const query = navigator.permissions.query.bind(navigator.permissions);
              navigator.permissions.query = async (wanted) => {
                if (!stage.permission) return query(wanted);
                const status = stage.grants.get(wanted.name) ?? new EventTarget();
                status.state = stage.permission;
                stage.grants.set(wanted.name, status);
                return status;
              };
              stage.grant = () => { stage.fail = null; stage.permission = 'granted'; for (const status of stage.grants.values()) { status.state = 'granted'; status.dispatchEvent(new Event('change')); } };
              Object.assign(stage, SCENE);
            }
            """;

    private static final Map<String, String> AGENTS = Map.of(
            "chrome",
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36",
            "edge",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 Edg/150.0.0.0",
            "firefox",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0",
            "safari",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15",
            "ios",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1",
            "ios-app",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/150.0.0.0 Mobile/15E148 Safari/604.1",
            "android",
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36",
            "samsung",
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36");

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

    private ChromeDriver patient(String scene) {
        ChromeDriver browser = Browsers.open();
        open.add(browser);
        stage(browser, scene);
        browser.get(server.url("/patient.xhtml"));
        return browser;
    }

    private static void stage(ChromeDriver browser, String scene) {
        browser.executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument", Map.of("source", STAGE.replace("SCENE", scene)));
    }

    private ChromeDriver practitioner() {
        ChromeDriver browser = Browsers.open();
        open.add(browser);
        browser.get(server.url("/practitioner.xhtml"));
        return browser;
    }

    private static void await(ChromeDriver browser, Supplier<Boolean> seen) {
        new WebDriverWait(browser, Duration.ofSeconds(30)).until(b -> seen.get());
    }

    private static void awaitText(ChromeDriver browser, String selector, String text) {
        await(browser, () -> text(browser, selector).contains(text));
    }

    private static String text(ChromeDriver browser, String selector) {
        return (String) browser.executeScript("return document.querySelector(arguments[0])?.innerText ?? ''", selector);
    }

    private static boolean gone(ChromeDriver browser, String selector) {
        return !browser.findElement(By.cssSelector(selector)).isDisplayed();
    }

    private static final String HELP = "[data-part='device-help']";
    private static final String NOTICE = "[data-part='device-notice']";

    private static void awaitPicture(ChromeDriver browser) {
        await(browser, () -> (Boolean)
                browser.executeScript("return document.querySelector('video[data-part=preview]').videoWidth > 0"));
    }

    @ParameterizedTest(name = "TEL-30 {0} \"{1}\"")
    @CsvSource({
        "NotAllowedError, Permission denied, Chrome is not allowed to use your camera and microphone., denied-chrome",
        "NotAllowedError, Permission dismissed, Chrome still waits for your answer about your camera and microphone., dismissed-chrome",
        "NotAllowedError, Permission denied by system, The settings of your device keep your camera and microphone from your browser., system-computer",
        "NotFoundError, Requested device not found, We can't find your camera and microphone., missing",
        "NotReadableError, Could not start video source, Another program is using your camera and microphone., busy",
        "OverconstrainedError, '', The chosen device doesn't work as your camera and microphone., unsuitable",
        "AbortError, Starting failed, Your device stopped your camera and microphone while it was starting., interrupted",
        "SecurityError, '', This browser or app gives pages no access to your camera and microphone., unsupported",
        "TypeError, '', We can't use your camera and microphone., failed"
    })
    void eachError(String name, String message, String words, String picture) {
        String permission = message.equals("Permission denied") ? "denied" : "granted";
        ChromeDriver browser = patient(
                "{ fail: { name: '" + name + "', message: '" + message + "' }, permission: '" + permission + "' }");
        awaitText(browser, HELP, words);
        assertThat(browser.findElements(By.cssSelector(HELP + " [data-picture='" + picture + "'] li")))
                .isNotEmpty();
        assertThat(text(browser, HELP)).contains("You can join all the same").contains("Try again");
    }

    @Test
    @DisplayName("TEL-30 Without https, and in an app that has no devices, the page says so")
    void noDevicesAtAll() {
        ChromeDriver insecure = Browsers.open();
        open.add(insecure);
        insecure.executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of("source", "Object.defineProperty(window, 'isSecureContext', { value: false })"));
        insecure.get(server.url("/patient.xhtml"));
        awaitText(insecure, HELP, "This address is not secure");
        assertThat(text(insecure, HELP)).contains("Change http to https").doesNotContain("Try again");
        ChromeDriver app = Browsers.open();
        open.add(app);
        app.executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of("source", "Object.defineProperty(navigator, 'mediaDevices', { value: undefined })"));
        app.get(server.url("/patient.xhtml"));
        awaitText(app, HELP, "gives pages no access");
    }

    @ParameterizedTest(name = "TEL-30 refused in {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "edge|Click the lock left of the address.",
                "firefox|Click the crossed-out camera left of the address.",
                "safari|Open the Safari menu, then Settings for this website.",
                "ios|Tap the sign beside the address, then Website Settings.",
                "ios-app|Open the Settings app of your device",
                "android|Tap the sign left of the address, then Permissions.",
                "samsung|Tap the lock beside the address, then Permissions."
            })
    void eachBrowser(String family, String step) {
        ChromeDriver browser = Browsers.open();
        open.add(browser);
        browser.executeCdpCommand("Emulation.setUserAgentOverride", Map.of("userAgent", AGENTS.get(family)));
        stage(browser, "{ fail: { name: 'NotAllowedError' }, permission: 'denied' }");
        browser.get(server.url("/patient.xhtml"));
        awaitText(browser, HELP, step);
        assertThat(browser.findElements(By.cssSelector(HELP + " [data-picture='denied-" + family + "']")))
                .isNotEmpty();
    }

    @Test
    @DisplayName("TEL-30 Every cause has words, steps and a picture in every browser family")
    void complete() {
        ChromeDriver browser = patient("{}");
        awaitPicture(browser);
        Map<String, Object> byFamily = new HashMap<>(AGENTS);
        @SuppressWarnings("unchecked")
        var gaps = (List<String>) browser.executeAsyncScript("""
                const [agents, done] = arguments;
                (async () => {
                  const help = await import('/praxis/call/device-help.js');
                  const { browserFamily } = await import('/praxis/call/devices.js');
                  const { Texts } = await import('/praxis/call/texts.js');
                  const texts = Texts.fromPage();
                  const sheet = await (await fetch('/praxis/call/device-help.svg')).text();
                  const gaps = [];
                  for (const [family, agent] of Object.entries(agents)) {
                    if (browserFamily(agent) !== family) gaps.push(`${agent} is not ${family}`);
                    if (!texts.has(`browser.${family}`)) gaps.push(`no name for ${family}`);
                    if (!texts.has(`help.system.${help.system(agent)}`)) gaps.push(`no system steps for ${family}`);
                    for (const why of ['denied', 'dismissed', 'system', 'missing', 'busy', 'unsuitable', 'interrupted', 'insecure', 'unsupported', 'failed']) {
                      if (!texts.has(`problem.${why}`)) gaps.push(`no words for ${why}`);
                      if (help.steps(texts, why, family).length === 0) gaps.push(`no steps for ${why} in ${family}`);
                      if (!sheet.includes(`id="${help.picture(why, family)}"`)) gaps.push(`no picture for ${why} in ${family}`);
                    }
                  }
                  done(gaps);
                })().catch((e) => done([String(e)]));
                """, byFamily);
        assertThat(gaps).isEmpty();
    }

    @Test
    @DisplayName("TEL-30 Try again works without a reload, and so does a permission given later in the browser")
    void retry() {
        ChromeDriver browser =
                patient("{ fail: { name: 'NotAllowedError', message: 'Permission denied' }, permission: 'denied' }");
        awaitText(browser, HELP, "not allowed");
        Object page = browser.executeScript("return praxisCall.inst");
        Browsers.click(browser, "retry-devices");
        await(browser, () -> ((Long) browser.executeScript("return stage.asked")) > 1);
        browser.executeScript("stage.grant()");
        awaitPicture(browser);
        await(browser, () -> gone(browser, HELP));
        assertThat(browser.executeScript("return praxisCall.inst")).isEqualTo(page);
    }

    @Test
    @DisplayName("TEL-30 A permission given while an attempt still runs is not lost")
    void grantedMeanwhile() {
        ChromeDriver browser =
                patient("{ fail: { name: 'NotAllowedError', message: 'Permission denied' }, permission: 'denied' }");
        awaitText(browser, HELP, "not allowed");
        browser.executeScript("""
                const list = navigator.mediaDevices.enumerateDevices;
                navigator.mediaDevices.enumerateDevices = () => { if (stage.asked > 1) stage.grant(); return list(); };
                """);
        Browsers.click(browser, "retry-devices");
        awaitPicture(browser);
        await(browser, () -> gone(browser, HELP));
    }

    @Test
    @DisplayName(
            "TEL-30 While the browser asks, the page says so and shows where; joining does not wait for the answer")
    void asking() {
        ChromeDriver browser = patient("{ fail: { name: 'never' }, permission: 'prompt' }");
        awaitText(browser, HELP, "Your browser asks to use your camera and microphone.");
        assertThat(browser.findElements(By.cssSelector(HELP + " [data-picture='dismissed-chrome']")))
                .isNotEmpty();
        Browsers.click(browser, "join");
        await(browser, () -> Browsers.state(browser).equals("waiting"));
    }

    @Test
    @DisplayName("TEL-31 A camera that another program holds: sound works, and going on without camera is one click")
    void cameraBusy() {
        ChromeDriver browser = patient("{ fail: { name: 'NotReadableError', kinds: ['video'] } }");
        awaitText(browser, HELP, "Another program is using your camera.");
        assertThat(text(browser, HELP)).contains("The others hear you.");
        Browsers.click(browser, "without-camera");
        await(browser, () -> gone(browser, HELP));
        await(browser, () -> text(browser, "[data-part='camera-line']").equals("Your camera is off."));
    }

    @Test
    @DisplayName("TEL-31 Without camera and microphone a person joins to listen, and the others see that")
    void listensOnly() {
        ChromeDriver doc = practitioner();
        ChromeDriver pat = patient("{ fail: { name: 'NotFoundError' } }");
        awaitText(pat, HELP, "they see that you only listen");
        Browsers.click(pat, "join");
        Browsers.click(doc, "start");
        Browsers.click(doc, "admit");
        awaitText(doc, "[data-tile='pat']", "Leila Haddad (only listens)");
        await(pat, () -> Browsers.frames(pat, "doc") > 5);
    }

    @Test
    @DisplayName(
            "TEL-27 A new headset is offered and used; pulled out, another microphone takes its place and the page says which")
    void hotPlug() {
        ChromeDriver browser = patient("{ hidden: ['Audio Input 2', 'Audio Output 2'] }");
        awaitPicture(browser);
        browser.executeScript("stage.plug()");
        awaitText(browser, NOTICE, "New device: Fake Audio Input 2");
        Browsers.click(browser, "device-notice-act");
        await(browser, () -> chosen(browser, "microphone").contains("Fake Audio Input 2"));
        browser.executeScript("stage.plug('Audio Input 2')");
        awaitText(browser, NOTICE, "Fake Audio Input 2 is gone");
        await(browser, () -> !text(browser, "[data-device='microphone']").contains("Input 2"));
        browser.executeScript("stage.plug()");
        awaitText(browser, NOTICE, "Fake Audio Input 2 is back");
        await(browser, () -> chosen(browser, "microphone").contains("Fake Audio Input 2"));
    }

    @Test
    @DisplayName("TEL-27 The chosen microphone and speaker are remembered on this device, by name, for the next call")
    void remembered() {
        ChromeDriver browser = patient("{}");
        awaitPicture(browser);
        choose(browser, "microphone", "Fake Audio Input 2");
        choose(browser, "speaker", "Fake Audio Output 1");
        await(browser, () -> chosen(browser, "microphone").contains("Fake Audio Input 2"));
        browser.executeScript(
                "localStorage.setItem('praxis.devices', localStorage.getItem('praxis.devices').replaceAll(/\"id\":\"[^\"]*\"/g, '\"id\":\"renewed\"'))");
        browser.switchTo().newWindow(WindowType.TAB);
        browser.get(server.url("/patient.xhtml"));
        await(browser, () -> chosen(browser, "microphone").contains("Fake Audio Input 2"));
        await(browser, () -> chosen(browser, "speaker").contains("Fake Audio Output 1"));
    }

    @Test
    @DisplayName(
            "TEL-27 A camera taken by a phone call comes back by itself; paused voices and pictures are played again")
    void interruption() {
        ChromeDriver doc = practitioner();
        ChromeDriver pat = patient("{}");
        awaitPicture(pat);
        Browsers.click(pat, "join");
        Browsers.click(doc, "start");
        Browsers.click(doc, "admit");
        await(doc, () -> Browsers.frames(doc, "pat") > 5);
        pat.executeScript("""
                const track = document.querySelector('[data-tile="pat"] video').srcObject.getVideoTracks()[0];
                track.stop();
                track.dispatchEvent(new Event('ended'));
                """);
        await(pat, () -> (Long) pat.executeScript("return stage.asked") > 1);
        await(
                pat,
                () -> "live"
                        .equals(
                                pat.executeScript(
                                        "return document.querySelector('[data-tile=\"pat\"] video').srcObject?.getVideoTracks()[0].readyState")));
        long before = Browsers.frames(doc, "pat");
        await(doc, () -> Browsers.frames(doc, "pat") > before + 10);
        pat.executeScript(
                "document.querySelectorAll('[data-tile=\"doc\"] audio, [data-tile=\"doc\"] video').forEach((player) => player.pause())");
        await(
                pat,
                () -> (Boolean)
                        pat.executeScript(
                                "return [...document.querySelectorAll('[data-tile=\"doc\"] audio, [data-tile=\"doc\"] video')].every((player) => !player.paused)"));
    }

    @Test
    @DisplayName("TEL-27 A microphone that gives nothing at all for three seconds: one tap opens it again")
    void silence() {
        ChromeDriver browser = patient("{}");
        awaitPicture(browser);
        browser.executeScript(
                "AnalyserNode.prototype.hears = AnalyserNode.prototype.getFloatTimeDomainData; AnalyserNode.prototype.getFloatTimeDomainData = (samples) => samples.fill(0)");
        awaitText(browser, NOTICE, "Tap to restore sound");
        long asked = (Long) browser.executeScript("return stage.asked");
        Browsers.click(browser, "device-notice-act");
        browser.executeScript("AnalyserNode.prototype.getFloatTimeDomainData = AnalyserNode.prototype.hears");
        await(browser, () -> (Long) browser.executeScript("return stage.asked") > asked);
        await(browser, () -> gone(browser, NOTICE));
        await(browser, () -> (Boolean)
                browser.executeScript("return document.querySelectorAll('[data-part=\"level\"] .on').length > 0"));
    }

    private static String chosen(ChromeDriver browser, String kind) {
        return (String) browser.executeScript(
                "return document.querySelector('[data-device=\"' + arguments[0] + '\"]').selectedOptions[0]?.textContent ?? ''",
                kind);
    }

    private static void choose(ChromeDriver browser, String kind, String label) {
        browser.executeScript("""
                const select = document.querySelector('[data-device="' + arguments[0] + '"]');
                select.value = [...select.options].find((option) => option.textContent.includes(arguments[1])).value;
                select.dispatchEvent(new Event('change'));
                """, kind, label);
    }
}
