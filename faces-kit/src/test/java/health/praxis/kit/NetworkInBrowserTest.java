package health.praxis.kit;

import static health.praxis.kit.Rehearsed.attribute;
import static health.praxis.kit.Rehearsed.await;
import static health.praxis.kit.Rehearsed.framesGoOn;
import static health.praxis.kit.Rehearsed.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** Weak, changing and blocking networks between real browsers. */
class NetworkInBrowserTest {

    /** The browser's own statistics, with the other side reporting that a quarter of what we send is lost. */
    private static final String LOSE_A_QUARTER = """
            const truth = RTCPeerConnection.prototype.getStats;
            window.praxisTruth = truth;
            RTCPeerConnection.prototype.getStats = async function () {
              const all = new Map(await truth.call(this));
              all.set('made-up', { id: 'made-up', type: 'remote-inbound-rtp', fractionLost: 0.25, roundTripTime: 0.41 });
              return all;
            };
            """;

    private static final String LOSE_NOTHING = "RTCPeerConnection.prototype.getStats = window.praxisTruth;";

    private static KitServer server;
    private Rehearsed rehearsed;

    @BeforeAll
    static void start() throws Exception {
        assertThat(Browsers.chromium()).as("Chromium and its driver").isPresent();
        server = new KitServer(0);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void emptyRoom() {
        rehearsed = new Rehearsed(server);
    }

    @AfterEach
    void closeBrowsers() {
        rehearsed.close();
    }

    private static String mark(ChromeDriver browser, String who) {
        return attribute(browser, "[data-tile='" + who + "'] .tile-mark", "data-level");
    }

    private static void choose(ChromeDriver browser, String level) {
        Browsers.click(browser, "connection");
        browser.findElement(By.cssSelector("[data-level-choice][value='" + level + "']"))
                .click();
        Browsers.click(browser, "connection-close");
    }

    private static boolean isVisible(ChromeDriver browser, String selector) {
        return browser.findElements(By.cssSelector(selector)).stream().anyMatch(e -> e.isDisplayed());
    }

    @Test
    @DisplayName(
            "TEL-27 Each picture carries its connection's mark in words too; a click shows loss and delay; the others hear of a weak one")
    void marks() {
        ChromeDriver[] both = rehearsed.inCall();
        ChromeDriver doc = both[0];
        ChromeDriver pat = both[1];
        await(doc, () -> mark(doc, "pat").equals("good"));
        assertThat(attribute(doc, "[data-tile='pat'] .tile-mark", "aria-label"))
                .isEqualTo("Connection of Leila Haddad: good. Show details");

        pat.executeScript(LOSE_A_QUARTER);
        await(pat, () -> mark(pat, "doc").equals("bad"));
        await(doc, () -> mark(doc, "pat").equals("bad"));
        assertThat(attribute(pat, "[data-part='own-connection']", "aria-label")).contains("Your connection: bad.");
        Browsers.click(doc, "connection");
        await(doc, () -> text(doc, "[data-connection-of='pat']").contains("Loss 25.0 %, delay 410 ms"));
        assertThat(text(doc, "[data-connection-of='pat']")).contains("Leila Haddad", "bad");

        pat.executeScript(LOSE_NOTHING);
        await(doc, () -> mark(doc, "pat").equals("good"));
    }

    @Test
    @DisplayName(
            "TEL-27 A very weak connection brings a proposal and changes nothing by itself; taken, the call goes on by sound alone, and back")
    void advice() {
        ChromeDriver[] both = rehearsed.inCall();
        ChromeDriver doc = both[0];
        ChromeDriver pat = both[1];
        pat.executeScript(LOSE_A_QUARTER);
        await(pat, () -> isVisible(pat, "[data-do='advice-take']"));
        assertThat(text(pat, "[data-part='advice']")).contains("Use sound only");
        framesGoOn(doc, "pat");
        framesGoOn(pat, "doc");

        Browsers.click(pat, "advice-take");
        await(doc, () -> text(doc, "[data-tile='pat']").contains("camera off"));
        assertThat(isVisible(pat, "[data-part='advice']")).isFalse();
        assertThat(isVisible(pat, "[data-tile='doc'] video")).isFalse();
        standsStill(pat, "doc");
        long heard = Browsers.number(pat, "doc", "in_audio?.packets");
        await(pat, () -> Browsers.number(pat, "doc", "in_audio?.packets") > heard + 50);

        pat.executeScript(LOSE_NOTHING);
        choose(pat, "normal");
        framesGoOn(pat, "doc");
        framesGoOn(doc, "pat");
        await(pat, () -> isVisible(pat, "[data-tile='doc'] video"));
    }

    /** No further picture arrives for two seconds, once those on their way are in. */
    private static void standsStill(ChromeDriver browser, String peer) {
        long[] last = {-1, 0};
        await(browser, () -> {
            long now = Browsers.frames(browser, peer);
            last[1] = now == last[0] ? last[1] + 1 : 0;
            last[0] = now;
            return last[1] >= 4;
        });
    }

    @Test
    @DisplayName("TEL-27 Low video is small in both directions, though only one of the two asked for it")
    void low() {
        ChromeDriver[] both = rehearsed.inCall();
        choose(both[1], "low");
        await(both[0], () -> height(both[0], "pat") > 0 && height(both[0], "pat") <= 180);
        await(both[1], () -> height(both[1], "doc") > 0 && height(both[1], "doc") <= 180);
        assertThat(Browsers.number(both[1], "doc", "out_video?.height")).isLessThanOrEqualTo(180);
        both[1].navigate().refresh();
        await(both[1], () -> Browsers.state(both[1]).equals("live"));
        await(both[0], () -> height(both[0], "pat") > 0 && height(both[0], "pat") <= 180);
        choose(both[1], "normal");
        await(both[0], () -> height(both[0], "pat") > 180);
    }

    private static long height(ChromeDriver browser, String peer) {
        return Browsers.number(browser, peer, "in_video?.height");
    }

    @Test
    @DisplayName(
            "TEL-27 Who stops receiving video goes on sending theirs, and sees initials instead of a frozen picture")
    void receiveNone() {
        ChromeDriver[] both = rehearsed.inCall();
        Browsers.click(both[1], "connection");
        both[1].findElement(By.cssSelector("[data-part='receive-none']")).click();
        Browsers.click(both[1], "connection-close");
        standsStill(both[1], "doc");
        assertThat(isVisible(both[1], "[data-tile='doc'] .avatar")).isTrue();
        framesGoOn(both[0], "pat");
    }

    @Test
    @DisplayName(
            "TEL-27 When nothing gets through for ten seconds the page says that a network blocks video, and what to do")
    void blocked() {
        server.room.through(Coturn.servers(), true);
        ChromeDriver[] both = rehearsed.admitted();
        for (ChromeDriver browser : both) {
            await(browser, () -> isVisible(browser, "[data-part='blocked']"));
            assertThat(text(browser, "[data-part='blocked']"))
                    .contains("blocks video", "Try another network", "Turn off a VPN", "We keep trying meanwhile");
        }
        assertThat(text(both[1], "[data-part='blocked']")).contains("02 5550 1234");
        assertThat(text(both[1], "[data-tile='doc']")).contains("No connection");
    }

    @Test
    @DisplayName("TEL-19 On another network the way is searched anew; the call goes on over the same connection")
    void otherNetwork() {
        ChromeDriver[] both = rehearsed.inCall();
        int before = server.room.offers();
        long frames = Browsers.frames(both[0], "pat");
        both[1].executeScript("window.dispatchEvent(new Event('online'))");
        await(both[1], () -> server.room.offers() > before);
        framesGoOn(both[0], "pat");
        framesGoOn(both[1], "doc");
        assertThat(Browsers.frames(both[0], "pat"))
                .as("a new connection would count from nought")
                .isGreaterThan(frames);
    }

    @Test
    @DisplayName(
            "TEL-25 Pictures and sound do not go over the signalling socket: it carries text alone, next to nothing beside the media")
    void socketCarriesNoMedia() {
        ChromeDriver[] both = rehearsed.inCall();
        long media = media(both[0], "pat");
        long signalling = server.room.bytes();
        await(both[0], () -> media(both[0], "pat") > media + 300_000);
        assertThat(server.room.bytes() - signalling)
                .as("characters over all sockets while 300 kB of media went between the browsers")
                .isLessThan(15_000);
        assertThat(server.room.binaryMessages()).isZero();
    }

    private static long media(ChromeDriver browser, String peer) {
        return Browsers.number(browser, peer, "in_video?.bytes")
                + Browsers.number(browser, peer, "in_audio?.bytes")
                + Browsers.number(browser, peer, "out_video?.bytes")
                + Browsers.number(browser, peer, "out_audio?.bytes");
    }

    @Test
    @DisplayName("TEL-24 The way and the ciphers are reported as negotiated, without any address")
    void route() {
        ChromeDriver[] both = rehearsed.inCall();
        await(
                both[0],
                () -> server.room.route("doc").isPresent()
                        && server.room.route("pat").isPresent());
        var route = server.room.route("pat").orElseThrow();
        assertThat(route.getString("local")).isEqualTo("host");
        assertThat(route.getString("remote")).isEqualTo("host");
        assertThat(route.getString("protocol")).isEqualTo("udp");
        assertThat(route.getString("srtp")).startsWith("SRTP_");
        assertThat(route.getString("dtls")).startsWith("TLS_");
        assertThat(route.keySet()).containsExactlyInAnyOrder("local", "remote", "protocol", "tls", "dtls", "srtp");
    }

    @Test
    @DisplayName(
            "TEL-27 A mark does not flicker: worse after two measurements, better after five, and only well below the bound")
    void hysteresis() {
        ChromeDriver page = rehearsed.browser("/sign-in.xhtml");
        Object seen = page.executeAsyncScript("""
                const done = arguments[0];
                import('/praxis/call/quality.js').then(({ Mark, figures }) => {
                  const mark = new Mark();
                  const after = (...losses) => losses.map((loss) => mark.take({ loss, delayMs: 40 })).join(' ');
                  done([
                    after(5, 0, 5, 0), after(5, 5), after(2.5, 2.5, 2.5, 2.5, 2.5, 2.5), after(0, 0, 0, 0, 0), after(12, 12), after(0, 0, 0, 0, 0),
                    JSON.stringify(figures({ received: 100, lost: 0, reportedLoss: 0 }, { received: 190, lost: 10, reportedLoss: 4, delayMs: 33.4, kbps: 900 })),
                  ]);
                }).catch((e) => done([String(e)]));
                """);
        assertThat(seen)
                .isEqualTo(List.of(
                        "good good good good",
                        "good poor",
                        "poor poor poor poor poor poor",
                        "poor poor poor poor good",
                        "good bad",
                        "bad bad bad bad good",
                        "{\"loss\":10,\"delayMs\":33,\"kbps\":900}"));
    }

    @Test
    @DisplayName(
            "TEL-27 Advice comes after ten seconds, not again for two minutes when declined, and offers the way back after a good minute")
    void advisor() {
        ChromeDriver page = rehearsed.browser("/sign-in.xhtml");
        Object seen = page.executeAsyncScript("""
                const done = arguments[0];
                import('/praxis/call/levels.js').then(({ Advisor }) => {
                  const declined = new Advisor(), taken = new Advisor();
                  const at = (advisor, mark, level, seconds) => String(advisor.take(mark, level, seconds * 1000));
                  const seen = [at(declined, 'poor', 'normal', 0), at(declined, 'poor', 'normal', 9), at(declined, 'poor', 'normal', 10)];
                  declined.refused(10000);
                  seen.push(at(declined, 'poor', 'normal', 129), at(declined, 'poor', 'normal', 130));
                  at(taken, 'bad', 'normal', 0);
                  seen.push(at(taken, 'bad', 'normal', 10));
                  taken.taken('audio');
                  at(taken, 'good', 'audio', 20);
                  seen.push(at(taken, 'good', 'audio', 79), at(taken, 'good', 'audio', 80), at(new Advisor(), 'good', 'low', 900));
                  done(seen.join(' '));
                }).catch((e) => done(String(e)));
                """);
        assertThat(seen).isEqualTo("null null low null low audio null normal null");
    }

    @Test
    @DisplayName(
            "TEL-19 A machine that slept, and a network that is back, are noticed; several signs of one change count once")
    void noticed() {
        ChromeDriver page = rehearsed.browser("/sign-in.xhtml");
        Object seen = page.executeAsyncScript("""
                const done = arguments[0];
                import('/praxis/call/recovery.js').then(({ watchNetwork }) => {
                  const seen = [];
                  const real = Date.now;
                  const stop = watchNetwork((why) => seen.push(why));
                  window.dispatchEvent(new Event('online'));
                  window.dispatchEvent(new Event('online'));
                  setTimeout(() => { Date.now = () => real() + 8000; }, 1500);
                  setTimeout(() => { stop(); window.dispatchEvent(new Event('online')); }, 3500);
                  setTimeout(() => { Date.now = real; done(seen.join(' ')); }, 4500);
                }).catch((e) => done(String(e)));
                """);
        assertThat(seen).isEqualTo("network sleep");
    }
}
