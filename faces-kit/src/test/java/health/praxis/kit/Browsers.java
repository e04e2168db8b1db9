package health.praxis.kit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Headless browsers with a made-up camera and microphone. For tests only. */
final class Browsers {

    private Browsers() {}

    static Optional<Path> chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** With a made-up camera and microphone that are allowed at once. */
    static ChromeDriver open() {
        return open(
                "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", "--ignore-certificate-errors");
    }

    /** The person refuses camera and microphone. */
    static ChromeDriver openRefusing() {
        return open("--use-fake-device-for-media-stream", "--deny-permission-prompts");
    }

    private static ChromeDriver open(String... more) {
        var options = new ChromeOptions();
        chromium().ifPresent(path -> options.setBinary(path.toFile()));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--hide-scrollbars");
        options.addArguments(more);
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        var driver = Path.of("/usr/bin/chromedriver");
        if (Files.isExecutable(driver)) {
            var service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(driver.toFile())
                    .build();
            return new ChromeDriver(service, options);
        }
        return new ChromeDriver(options);
    }

    /** Presses the visible button of an act, as soon as there is one. */
    static void click(ChromeDriver browser, String act) {
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .ignoring(StaleElementReferenceException.class, ElementClickInterceptedException.class)
                .until(b -> b.findElements(By.cssSelector("[data-do='" + act + "']")).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .map(button -> {
                            button.click();
                            return true;
                        })
                        .orElse(false));
    }

    /** Video frames decoded from a peer so far. */
    static long frames(JavascriptExecutor browser, String peer) {
        return number(browser, peer, "in_video?.framesDecoded");
    }

    static long number(JavascriptExecutor browser, String peer, String path) {
        Object found = browser.executeScript(
                "const s = await window.praxisCall?.stats(); return s?.[arguments[0]]?." + path + " ?? 0;", peer);
        return ((Number) found).longValue();
    }

    static String state(WebDriver browser) {
        return (String) ((JavascriptExecutor) browser).executeScript("return window.praxisCall?.state ?? ''");
    }
}
