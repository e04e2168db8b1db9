package health.praxis.stories;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;

/** A call page, from the device check to the end, of a patient or of the practitioner. */
final class Call {

    private static final Duration CONNECTING = Duration.ofSeconds(60);
    private static final int SOME_FRAMES = 10;

    private final Browser browser;

    Call(Browser browser) {
        this.browser = browser;
    }

    /** Opens a join link or a waiting room and waits until the page knows what it is. */
    static Call open(Browser browser, URI address) {
        // Lets a story cut the socket as a tired router would; the page itself offers no way to.
        browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                                if (!window.openSockets) {
                                  window.openSockets = [];
                                  window.WebSocket = class extends window.WebSocket {
                                    constructor(...a) { super(...a); window.openSockets.push(this); }
                                  };
                                }
                                """));
        browser.open(address);
        return new Call(browser);
    }

    Browser browser() {
        return browser;
    }

    /** {@code check}, {@code waiting}, {@code live}, {@code ended} or {@code problem}. */
    String state() {
        return (String) browser.run("return document.querySelector('[data-call]')?.dataset.state ?? ''");
    }

    Call await(String state) {
        Wait.until(
                "the call page is in state " + state + ", is in " + state() + " and says: " + said(),
                CONNECTING,
                () -> state().equals(state));
        return this;
    }

    private String said() {
        String text = browser.text().replaceAll("\\s+", " ");
        return text.substring(0, Math.min(400, text.length()));
    }

    /** Clicks what is marked {@code data-do}. */
    Call press(String what) {
        browser.click(By.cssSelector("[data-do='" + what + "']"));
        return this;
    }

    Call pressFor(String what, String person) {
        browser.click(By.cssSelector("[data-do='" + what + "'][data-who='" + person + "']"));
        return this;
    }

    /** This person's id in the call. */
    String me() {
        return Wait.forValue("an id in the call", () -> (String) browser.run("return window.praxisCall?.me || null"));
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> people() {
        return (List<Map<String, Object>>)
                browser.run(
                        "const p = window.praxisCall?.people ?? []; return Array.from(p.values ? p.values() : p).map(x => ({...x}))");
    }

    /** How the page sees another person: {@code absent}, {@code waiting}, {@code in}, {@code reconnecting}, {@code left}, {@code declined}. */
    String stateOf(String person) {
        return people().stream()
                .filter(one -> person.equals(one.get("id")))
                .map(one -> String.valueOf(one.get("state")))
                .findFirst()
                .orElse("unknown");
    }

    void awaitStateOf(String person, String state) {
        Wait.until(
                person + " is " + state + " among " + people(),
                CONNECTING,
                () -> stateOf(person).equals(state));
    }

    /** The figures of the connection to another person, by getStats. */
    @SuppressWarnings("unchecked")
    Map<String, Object> stats(String person) {
        Map<String, Object> all = (Map<String, Object>) browser.ask("const done = arguments[arguments.length - 1];"
                + "window.praxisCall.stats().then(s => done(JSON.parse(JSON.stringify(s)))).catch(e => done({}));");
        return (Map<String, Object>) all.getOrDefault(person, Map.of());
    }

    /** Video frames of that person that this browser has decoded so far. */
    long framesFrom(String person) {
        return number(stats(person), "in_video", "framesDecoded");
    }

    @SuppressWarnings("unchecked")
    private static long number(Map<String, Object> stats, String line, String figure) {
        Object value = ((Map<String, Object>) stats.getOrDefault(line, Map.of())).get(figure);
        return value == null ? 0 : ((Number) value).longValue();
    }

    /** Waits until new pictures of that person keep coming. */
    void awaitPictures(String person) {
        long before = framesFrom(person);
        Wait.until(
                () -> me() + " sees " + person + " moving: " + stats(person),
                CONNECTING,
                () -> framesFrom(person) >= before + SOME_FRAMES);
    }

    /** Sound that is not silence: the pretended microphone beeps. */
    void awaitSound(String person) {
        Wait.until("sound of " + person, CONNECTING, () -> {
            Object audio = stats(person).get("in_audio");
            return audio instanceof Map<?, ?> line
                    && line.get("energy") instanceof Number energy
                    && energy.doubleValue() > 0;
        });
    }

    /** Whether that person sends {@code audio} or {@code video}, as this page was told. */
    Object mediaOf(String person, String kind) {
        return people().stream()
                .filter(one -> person.equals(one.get("id")))
                .map(one -> one.get("media"))
                .map(media -> media instanceof Map<?, ?> marks ? marks.get(kind) : null)
                .findFirst()
                .orElse(null);
    }

    /** Port on this side of the path that the media takes. */
    Object localPort(String person) {
        return port(person, "local");
    }

    /** Port on the other side of the path that the media takes. */
    Object remotePort(String person) {
        return port(person, "remote");
    }

    private Object port(String person, String side) {
        Map<?, ?> pair = (Map<?, ?>) stats(person).get("pair");
        return ((Map<?, ?>) pair.get(side)).get("port");
    }

    /** Disconnect, and yes, really. */
    void disconnect() {
        press("disconnect").press("leave-yes");
    }

    /** The name that this page load has among those it talks to; a reload gives another one. */
    String inst() {
        return (String) browser.run("return window.praxisCall?.inst ?? null");
    }

    /** Ends every open signalling socket of the page. */
    void cutSocket() {
        browser.run("for (const s of window.openSockets) if (s.readyState === 1) s.close(4001, 'cut')");
    }

    int socketsOpenedSoFar() {
        return ((Number) browser.run("return window.openSockets.length")).intValue();
    }
}
