package health.praxis.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Somebody's own browser with a pretended camera and microphone, which accepts the development certificate. */
final class Chromium implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;
    private final ProcessHandle program;

    Chromium() {
        ChromeOptions options = new ChromeOptions();
        options.setAcceptInsecureCerts(true);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--ignore-certificate-errors",
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                "--autoplay-policy=no-user-gesture-required",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-background-timer-throttling",
                "--disable-backgrounding-occluded-windows",
                "--disable-renderer-backgrounding",
                "--force-prefers-reduced-motion",
                "--lang=en-AU",
                "--window-size=1280,900");
        Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());
        driver = new ChromeDriver(service(), options);
        program = ProcessHandle.current()
                .children()
                .filter(child -> !before.contains(child))
                .findFirst()
                .orElseThrow();
        driver.manage().timeouts().pageLoadTimeout(PATIENCE).scriptTimeout(PATIENCE);
    }

    private static ChromeDriverService service() {
        ChromeDriverService.Builder service = new ChromeDriverService.Builder();
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            Path program = Path.of(folder, "chromedriver");
            if (Files.isExecutable(program)) {
                return service.usingDriverExecutable(program.toFile()).build();
            }
        }
        return service.build();
    }

    String version() {
        return driver.getCapabilities().getBrowserName() + " "
                + driver.getCapabilities().getBrowserVersion();
    }

    /** Runs in every page from now on, before the page's own scripts. */
    void beforeEachPage(String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    void open(URI address) {
        driver.get(address.toString());
    }

    void type(String css, String text) {
        see(css).sendKeys(text);
    }

    /** Clicks the visible element as soon as it takes a click. */
    void click(String css) {
        Wait.until("a click on " + css, PATIENCE, () -> {
            try {
                WebElement element = visible(css);
                if (element == null || !element.isEnabled()) {
                    return false;
                }
                element.click();
                return true;
            } catch (WebDriverException moving) {
                return false;
            }
        });
    }

    private WebElement see(String css) {
        return Wait.forValue(css, PATIENCE, () -> visible(css));
    }

    private WebElement visible(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null);
    }

    /** Waits until an expression in the page is true. */
    void await(String expression) {
        Wait.until(expression + " in " + driver.getCurrentUrl(), PATIENCE, () -> {
            try {
                return Boolean.TRUE.equals(driver.executeScript("return Boolean(" + expression + ")"));
            } catch (WebDriverException changing) {
                return false;
            }
        });
    }

    /** Waits until a function body with await answers true. */
    void awaitAnswer(String script) {
        Wait.until(script + " in " + driver.getCurrentUrl(), PATIENCE, () -> {
            try {
                return Boolean.TRUE.equals(driver.executeScript(script));
            } catch (WebDriverException changing) {
                return false;
            }
        });
    }

    void reload() {
        driver.navigate().refresh();
    }

    /** Processor time of all its processes so far, in ms. */
    long processorMillis() {
        return Machine.processorMillis(
                program.descendants().map(ProcessHandle::pid).toList());
    }

    /** Stops every process of the browser, as a machine that sleeps does. */
    void freeze() {
        signal("-STOP");
    }

    void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        program.descendants().forEach(process -> command.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Runs a function body that ends by calling its last argument. */
    Object ask(String script) {
        return driver.executeAsyncScript(script);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
