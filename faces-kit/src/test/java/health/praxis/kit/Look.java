package health.praxis.kit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Takes the screenshots of every page and state in both themes and two widths: {@code Look <folder>}. */
final class Look {
    private Look() {}

    public static void main(String[] args) throws Exception {
        Path out = Path.of(args[0]);
        Files.createDirectories(out);
        try (var server = new KitServer(19501)) {
            for (String theme : new String[] {"light", "dark"}) {
                server.room.clear();
                ChromeDriver doc = Browsers.open();
                ChromeDriver pat = Browsers.open();
                try {
                    size(doc, 1280, 860, theme);
                    size(pat, 390, 844, theme);
                    for (String page : new String[] {"console", "calendar", "sign-in"}) {
                        doc.get(server.url("/" + page + ".xhtml"));
                        settle(doc);
                        shot(doc, out, page + "-" + theme);
                    }
                    pat.get(server.url("/sign-in.xhtml"));
                    shot(pat, out, "sign-in-phone-" + theme);
                    doc.get(server.url("/practitioner.xhtml"));
                    pat.get(server.url("/patient.xhtml"));
                    settle(pat);
                    shot(doc, out, "desk-" + theme);
                    shot(pat, out, "check-phone-" + theme);
                    size(pat, 1280, 860, theme);
                    shot(pat, out, "check-wide-" + theme);
                    size(pat, 390, 844, theme);
                    Browsers.click(pat, "join");
                    settle(pat);
                    shot(pat, out, "waiting-phone-" + theme);
                    size(pat, 1280, 860, theme);
                    shot(pat, out, "waiting-wide-" + theme);
                    size(pat, 390, 844, theme);
                    Browsers.click(doc, "start");
                    settle(doc);
                    shot(doc, out, "lobby-" + theme);
                    size(doc, 390, 844, theme);
                    shot(doc, out, "lobby-phone-" + theme);
                    size(doc, 1280, 860, theme);
                    Browsers.click(doc, "admit");
                    new WebDriverWait(pat, Duration.ofSeconds(20)).until(d -> Browsers.frames(pat, "doc") > 5);
                    settle(pat);
                    shot(doc, out, "call-" + theme);
                    shot(pat, out, "call-phone-" + theme);
                    connection(doc, pat, out, theme);
                    Browsers.click(pat, "disconnect");
                    settle(pat);
                    shot(pat, out, "leave-phone-" + theme);
                    Browsers.click(pat, "leave-yes");
                    settle(pat);
                    shot(pat, out, "left-phone-" + theme);
                    Browsers.click(doc, "devices");
                    settle(doc);
                    shot(doc, out, "devices-" + theme);
                } finally {
                    doc.quit();
                    pat.quit();
                }
            }
        }
        System.exit(0);
    }

    private static void connection(ChromeDriver doc, ChromeDriver pat, Path out, String theme) throws Exception {
        for (ChromeDriver browser : new ChromeDriver[] {doc, pat}) {
            Browsers.click(browser, "connection");
            settle(browser);
            shot(browser, out, "connection-" + (browser == pat ? "phone-" : "") + theme);
            Browsers.click(browser, "connection-close");
            browser.executeScript(
                    "for (const part of ['advice', 'blocked']) document.querySelector(`[data-part=${part}]`).hidden = false;"
                            + "document.querySelector('[data-part=advice-text]').textContent = 'Your connection is weak. A smaller picture would be steadier.';"
                            + "document.querySelector('[data-do=advice-take]').textContent = 'Use low video';"
                            + "document.querySelector('[data-part=blocked-title]').textContent = 'Your network or the one of Leila Haddad blocks video';"
                            + "document.querySelector('.tile-mark').dataset.level = 'poor';"
                            + "document.querySelector('.own-connection').dataset.level = 'bad';");
            settle(browser);
            shot(browser, out, "advice-" + (browser == pat ? "phone-" : "") + theme);
            browser.executeScript(
                    "for (const part of ['advice', 'blocked']) document.querySelector(`[data-part=${part}]`).hidden = true;");
        }
    }

    private static void settle(ChromeDriver browser) {
        long until = System.nanoTime() + 1_500_000_000L;
        new WebDriverWait(browser, Duration.ofSeconds(5)).until(d -> System.nanoTime() > until);
    }

    private static void size(ChromeDriver browser, int width, int height, String theme) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
    }

    private static void shot(ChromeDriver browser, Path folder, String name) throws Exception {
        browser.findElement(By.tagName("body"));
        Files.write(folder.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }
}
