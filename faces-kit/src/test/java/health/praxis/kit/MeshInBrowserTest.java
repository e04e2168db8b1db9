package health.praxis.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;

/** Meshes within one page: what the lines of a connection carry and how much, without a room around them. */
class MeshInBrowserTest {

    private static KitServer server;
    private static ChromeDriver page;

    @BeforeAll
    static void start() throws Exception {
        server = new KitServer(0);
        page = Browsers.open();
        page.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
    }

    @AfterAll
    static void stop() throws Exception {
        page.quit();
        server.close();
    }

    /** Runs the script with meshes a and b connected and c apart, a sending a made-up camera; it returns what it found. Routes go to the server alone. */
    private static Object within(String script) {
        page.get(server.url("/patient.xhtml?who=nobody"));
        return page.executeAsyncScript("""
                const done = arguments[0];
                (async () => {
                  const { Mesh } = await import('/praxis/call/mesh.js');
                  const meshes = {}, heard = [];
                  const make = (me, inst) => new Mesh({ me, inst, onTrack: (id, kind, track) => heard.push(`${id} ${kind} ${track.kind}`), onPeer() {},
                    send: (m) => { const copy = JSON.parse(JSON.stringify({ ...m, from: me })); if (m.t !== 'route') setTimeout(() => meshes[m.to].receive(copy), 5); return true; } });
                  meshes.a = make('a', 'i1'); meshes.b = make('b', 'i2'); meshes.c = make('c', 'i3');
                  for (const mesh of Object.values(meshes)) mesh.configure({});
                  const { a, b, c } = meshes;
                  const camera = async (height) => (await navigator.mediaDevices.getUserMedia({ video: { height } })).getVideoTracks()[0];
                  const until = async (seen) => { const last = Date.now() + 30000; while (Date.now() < last) { if (await seen()) return true; await new Promise((r) => setTimeout(r, 100)); } return false; };
                  const cap = (line) => a.peers.get('b').senders[line].getParameters().encodings[0];
                  await a.setTracks(null, await camera(720));
                  a.call('b', 'i2');
                  await until(() => a.peers.get('b').pc.connectionState === 'connected');
                  SCRIPT
                })().then(done, (e) => done(String(e)));
                """.replace("SCRIPT", script));
    }

    @Test
    @DisplayName("TEL-28 A shared screen comes beside the picture, by a line of its own and without a new negotiation")
    void screenBesidePicture() {
        assertThat(within("""
                const offers = a.peers.get('b').pc.localDescription.sdp;
                await a.setScreen(await camera(480));
                const both = await until(async () => { const s = (await b.stats()).a; return s.in_video?.framesDecoded > 10 && s.in_screen?.framesDecoded > 5; });
                const same = offers === a.peers.get('b').pc.localDescription.sdp;
                await a.setScreen(null);
                return [both, same, heard.sort().join(), cap('screen').maxFramerate];
                """))
                .isEqualTo(List.of(
                        true,
                        true,
                        "a audio audio,a screen video,a video video,b audio audio,b screen video,b video video",
                        10L));
    }

    @Test
    @DisplayName(
            "TEL-19 Both look for a new way at once, one of them unheard as while the other slept: the pictures of both are shown on")
    void bothLookForANewWay() {
        assertThat(within("""
                await b.setTracks(null, await camera(480));
                const shown = (mesh, id) => {
                  const video = Object.assign(document.createElement('video'), { muted: true, autoplay: true, playsInline: true });
                  document.body.append(video);
                  video.srcObject = new MediaStream([mesh.peers.get(id).pc.getReceivers()[1].track]);
                  return () => video.getVideoPlaybackQuality().totalVideoFrames;
                };
                const [atA, atB] = [shown(a, 'b'), shown(b, 'a')];
                const goOn = async () => { const [x, y] = [atA(), atB()]; return until(() => atA() > x + 10 && atB() > y + 10); };
                const found = [await goOn()];
                const ways = () => ['a', 'b'].map((one) => /ice-ufrag:(\\S+)/.exec(meshes[one].peers.get(one === 'a' ? 'b' : 'a').pc.localDescription.sdp)[1]);
                const before = ways();
                const heardAgain = a.receive;
                a.receive = () => {};
                b.restart();
                await new Promise((r) => setTimeout(r, 500));
                a.receive = heardAgain;
                a.restart();
                b.sync([{ id: 'a', inst: 'i1' }]);
                found.push(await until(() => ways().every((way, i) => way !== before[i]) && [a, b].every((mesh) => [...mesh.peers.values()].every(({ pc }) => pc.signalingState === 'stable' && pc.connectionState === 'connected'))));
                found.push(await goOn());
                return found;
                """)).isEqualTo(List.of(true, true, true));
    }

    @Test
    @DisplayName(
            "TEL-25 While somebody waits their first connection is made ready; nothing of it leaves the page before the call, and then its addresses are in the offer")
    void preparedWhileWaiting() {
        assertThat(within("""
                const sent = [];
                const send = c.send;
                c.send = (m) => { sent.push(m.t); return send(m); };
                c.prepare();
                c.prepare();
                const { pc } = c.spare;
                await until(() => pc.iceGatheringState === 'complete');
                const early = sent.length;
                await c.setTracks(null, await camera(240));
                c.call('b', 'i2');
                const same = c.peers.get('b').pc === pc && c.spare === null;
                const moving = await until(async () => (await b.stats()).c?.in_video?.framesDecoded > 5);
                return [early, same, sent[0], sent.includes('c'), pc.localDescription.sdp.includes('a=candidate'), moving];
                """)).isEqualTo(List.of(0L, true, "d", false, true, true));
    }

    @Test
    @DisplayName(
            "TEL-36 What was made ready is made anew with other servers or another network, and closed with the page")
    void preparedAnew() {
        assertThat(within("""
                const spares = [];
                const note = () => spares.push(c.spare?.pc ?? null);
                c.prepare(); note();
                c.configure({ relayOnly: true }); note();
                c.restart(); note();
                c.receive({ t: 'd', from: 'b', inst: 'i2', d: (a.peers.get('b')).pc.localDescription.toJSON() });
                const [first, second, third] = spares;
                const policy = second.getConfiguration().iceTransportPolicy;
                const answered = [first, second, third].map((pc) => pc.signalingState);
                c.close();
                c.prepare(); note();
                c.close();
                return [policy, ...answered, new Set(spares).size, spares[3].signalingState];
                """)).isEqualTo(List.of("relay", "closed", "closed", "closed", 4L, "closed"));
    }

    @Test
    @DisplayName("TEL-27 The first picture is small, so that it is there at once, and grows within a moment")
    void firstPictureIsSmall() {
        assertThat(within("""
                const seen = [];
                c.setTracks(null, await camera(720));
                c.call('b', 'i2');
                const scale = () => c.peers.get('b').senders.video.getParameters().encodings[0].scaleResolutionDownBy;
                await until(() => scale() > 1);
                seen.push(scale());
                await until(() => scale() < seen[0]);
                return seen.concat(scale());
                """)).isEqualTo(List.of(4L, 1L));
    }

    @Test
    @DisplayName("TEL-28 The own picture gives way while a screen is shared, and comes back in full after it")
    void pictureGivesWay() {
        assertThat(within("""
                const seen = [];
                const note = async (wanted) => { await until(() => cap('video').maxBitrate === wanted * 1000); seen.push(cap('video').maxBitrate / 1000); };
                await note(1500);
                await a.setScreen(await camera(480));
                await note(250);
                await a.setScreen(null);
                await note(1500);
                return seen;
                """)).isEqualTo(List.of(1500L, 250L, 1500L));
    }

    @Test
    @DisplayName("TEL-27 Who comes in makes everybody send less, who leaves makes them send more again")
    void capsFollowThePeople() {
        assertThat(within("""
                const seen = [];
                const note = async (wanted) => { await until(() => cap('video').maxBitrate === wanted * 1000); seen.push(cap('video').maxBitrate / 1000); };
                await note(1500);
                a.call('c', 'i3');
                await until(() => a.peers.get('c').pc.connectionState === 'connected');
                await note(600);
                a.drop('c');
                await note(1500);
                return seen;
                """)).isEqualTo(List.of(1500L, 600L, 1500L));
    }

    @Test
    @DisplayName(
            "TEL-27 What is sent at most: by people, by the chosen level, by what the other side wants, beside a shared screen")
    void caps() {
        assertThat(within("""
                const { pictureCap, screenCap } = await import('/praxis/call/levels.js');
                const words = ({ kbps, height, fps, active }) => `${kbps} ${height ?? '-'} ${fps} ${active}`;
                return [
                  pictureCap(1, 'normal', 'normal', false), pictureCap(2, 'normal', 'normal', false), pictureCap(3, 'normal', 'normal', false),
                  pictureCap(4, 'normal', 'normal', false), pictureCap(9, 'normal', 'normal', false), pictureCap(2, 'low', 'normal', false),
                  pictureCap(2, 'normal', 'low', false), pictureCap(2, 'normal', 'none', false), pictureCap(2, 'audio', 'normal', false),
                  pictureCap(3, 'normal', 'normal', true), screenCap(2, 'normal', 'normal'), screenCap(4, 'normal', 'normal'), screenCap(2, 'low', 'none'),
                ].map(words);
                """))
                .isEqualTo(List.of(
                        "1500 720 30 true",
                        "1500 720 30 true",
                        "600 360 24 true",
                        "350 270 20 true",
                        "350 270 20 true",
                        "150 180 15 true",
                        "150 180 15 true",
                        "1500 720 30 false",
                        "1500 720 30 false",
                        "250 180 15 true",
                        "1200 - 10 true",
                        "700 - 10 true",
                        "600 - 5 true"));
    }
}
