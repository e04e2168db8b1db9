package health.praxis.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Browsers in the rehearsal room of one server; closes those that it opened. For tests only. */
final class Rehearsed {

    private final KitServer server;
    private final List<ChromeDriver> open = new ArrayList<>();

    Rehearsed(KitServer server) {
        this.server = server;
        server.room.clear();
    }

    void close() {
        open.forEach(ChromeDriver::quit);
    }

    ChromeDriver browser(String path) {
        return browser(Browsers.open(), path);
    }

    ChromeDriver browser(ChromeDriver browser, String path) {
        open.add(browser);
        browser.get(server.url(path));
        return browser;
    }

    /** Practitioner and patient, up to the admission; whether media flows is not looked at. */
    ChromeDriver[] admitted() {
        ChromeDriver doc = browser("/practitioner.xhtml");
        ChromeDriver pat = browser("/patient.xhtml");
        Browsers.click(pat, "join");
        Browsers.click(doc, "start");
        Browsers.click(doc, "admit");
        await(pat, () -> Browsers.state(pat).equals("live"));
        return new ChromeDriver[] {doc, pat};
    }

    /** Practitioner and patient who see each other. */
    ChromeDriver[] inCall() {
        ChromeDriver[] both = admitted();
        framesGoOn(both[0], "pat");
        framesGoOn(both[1], "doc");
        return both;
    }

    static void await(ChromeDriver browser, Supplier<Boolean> seen) {
        new WebDriverWait(browser, Duration.ofSeconds(45)).until(b -> seen.get());
    }

    static void framesGoOn(ChromeDriver browser, String peer) {
        long before = Browsers.frames(browser, peer);
        await(browser, () -> Browsers.frames(browser, peer) > before + 10);
    }

    static String text(ChromeDriver browser, String selector) {
        return (String) browser.executeScript("return document.querySelector(arguments[0])?.innerText ?? ''", selector);
    }

    static String attribute(ChromeDriver browser, String selector, String name) {
        return (String) browser.executeScript(
                "return document.querySelector(arguments[0])?.getAttribute(arguments[1]) ?? ''", selector, name);
    }
}
