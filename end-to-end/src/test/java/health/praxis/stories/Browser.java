package health.praxis.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/**
 * A person's own browser: headless Chromium with a pretended camera and microphone, which accepts the development certificate. Each person keeps
 * theirs through all stories, because starting one costs seconds.
 */
final class Browser implements AutoCloseable {

    private static final Map<String, Browser> OPEN = new LinkedHashMap<>();
    private static final Dimension DESK = new Dimension(1280, 900);
    private static final Dimension PHONE = new Dimension(390, 844);

    private static final String STANDING = "const at = document.activeElement;"
            + "const over = [...document.querySelectorAll('.ui-dialog, .toast, .unanswered, .ui-growl-item, [role=alert]')]"
            + ".filter(one => one.getClientRects().length).map(one => one.innerText.trim().slice(0, 200)).filter(text => text);"
            + "return location.pathname + ', focus on ' + (at && (at.id || at.outerHTML.slice(0, 80))) + ', over it '"
            + " + JSON.stringify(over)";

    private final String person;
    private final Dimension size;
    private final ChromeDriver driver;

    private Browser(String person, Dimension size) {
        this.person = person;
        this.size = size;
        this.driver = new ChromeDriver(service(), options(size));
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60)).scriptTimeout(Duration.ofSeconds(30));
        usualSize();
    }

    /** The browser of somebody who works at a desk. */
    static Browser desk(String person) {
        return OPEN.computeIfAbsent(person, name -> new Browser(name, DESK));
    }

    /** The browser of somebody who holds a phone. */
    static Browser phone(String person) {
        return OPEN.computeIfAbsent(person, name -> new Browser(name, PHONE));
    }

    static void closeAll() {
        OPEN.values().forEach(Browser::close);
        OPEN.clear();
    }

    /** A picture of what each open browser shows. */
    static void pictures(Path folder, String name) {
        OPEN.forEach((person, browser) -> {
            try {
                browser.screenshot(folder.resolve(name + "-" + person.replaceAll("\\W+", "-") + ".png"));
            } catch (WebDriverException gone) {
                // The failure itself is reported; a browser that broke has nothing to show.
            }
        });
    }

    /** In one line where everybody is: page, focus, what is open or said over it, and errors of the page's scripts. */
    static String standings() {
        return OPEN.values().stream().map(Browser::standing).toList().toString().replaceAll("\\s+", " ");
    }

    private String standing() {
        try {
            return person + " at " + run(STANDING) + ", log "
                    + driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                            .map(LogEntry::getMessage)
                            .toList();
        } catch (WebDriverException gone) {
            return person + " has a browser that broke";
        }
    }

    private static ChromeDriverService service() {
        ChromeDriverService.Builder service = new ChromeDriverService.Builder();
        for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator)) {
            Path program = Path.of(folder, "chromedriver");
            if (Files.isExecutable(program)) {
                return service.usingDriverExecutable(program.toFile()).build();
            }
        }
        return service.build();
    }

    private static ChromeOptions options(Dimension size) {
        ChromeOptions options = new ChromeOptions();
        options.setAcceptInsecureCerts(true);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--ignore-certificate-errors",
                "--use-fake-device-for-media-stream=fps=10",
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
                "--window-size=" + size.width + "," + size.height);
        return options;
    }

    ChromeDriver driver() {
        return driver;
    }

    void open(URI address) {
        driver.get(address.toString());
    }

    String path() {
        return URI.create(driver.getCurrentUrl()).getPath();
    }

    /** The visible element, once it is there. */
    WebElement see(By what) {
        return Wait.forValue(person + " sees " + what, () -> visible(what));
    }

    boolean sees(By what) {
        return visible(what) != null;
    }

    private WebElement visible(By what) {
        return driver.findElements(what).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null);
    }

    List<WebElement> all(By what) {
        return driver.findElements(what);
    }

    /** This attribute of all elements that have it, in the page's order. */
    List<String> attributes(String selector, String name) {
        List<?> values = (List<?>) run(
                "const [selector, name] = arguments;"
                        + "return [...document.querySelectorAll(selector)].map(one => one.getAttribute(name) || '')",
                selector,
                name);
        return values.stream().map(String::valueOf).toList();
    }

    /** Waits until the page's visible text holds these words. */
    void reads(String words) {
        Wait.until(() -> person + " reads \"" + words + "\" in: " + shortened(), () -> text().contains(words));
    }

    boolean isReading(String words) {
        return text().contains(words);
    }

    private String shortened() {
        String text = text().replaceAll("\\s+", " ");
        return text.substring(0, Math.min(text.length(), 600));
    }

    String text() {
        return textOf(driver.findElement(By.tagName("body")));
    }

    /**
     * What a person reads there, line by line. The browser itself is asked: WebDriver walks through every element, which
     * takes half a second on a full calendar.
     */
    String textOf(WebElement element) {
        return String.valueOf(run("return arguments[0].innerText", element))
                .replaceAll("[ \\t\u00a0]+", " ")
                .replaceAll(" ?\\n\\s*", "\n")
                .strip();
    }

    /** What a person reads in those of them that are shown. */
    List<String> textOfAll(By what) {
        return all(what).stream()
                .filter(WebElement::isDisplayed)
                .map(this::textOf)
                .toList();
    }

    /** Clicks the element as soon as it takes a click. */
    void click(By what) {
        Wait.until(person + " clicks " + what, () -> {
            WebElement element = visible(what);
            if (element == null || !element.isEnabled()) {
                return false;
            }
            try {
                element.click();
                return true;
            } catch (StaleElementReferenceException moving) {
                return false;
            } catch (ElementClickInterceptedException covered) {
                // The driver scrolls just far enough, under a bar at the edge; a person scrolls on.
                driver.executeScript("arguments[0].scrollIntoView({ block: 'center' })", element);
                return false;
            }
        });
    }

    /**
     * Replaces what stands in a field. A dialog takes the focus a moment after it is there: what is typed before
     * that would end up in two fields.
     */
    void type(By field, String text) {
        WebElement element = Wait.forValue(person + " types into " + field, () -> {
            WebElement shown = visible(field);
            return shown == null || !isReady(shown) ? null : shown;
        });
        element.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        element.sendKeys(text);
    }

    /** Chooses a line of the menu with this id, by its words. */
    void choose(String menu, String line) {
        By chosen = By.id(menu + "_label");
        click(chosen);
        click(By.cssSelector("[id='" + menu + "_items'] li[data-label='" + line + "']"));
        Wait.until(line + " is chosen", () -> see(chosen).getText().strip().equals(line));
    }

    /** Chooses one of the radio buttons with this id, by its value. */
    void pick(String radios, String value) {
        String radio = "[id='" + radios + "'] input[value='" + value + "']";
        Wait.until(value + " is chosen", () -> {
            all(By.cssSelector(radio)).get(0).click();
            return all(By.cssSelector(radio + ":checked")).size() == 1;
        });
    }

    private boolean isReady(WebElement field) {
        return Boolean.TRUE.equals(run(
                "const dialog = arguments[0].closest('.ui-dialog');"
                        + "return !dialog || dialog.contains(document.activeElement)",
                field));
    }

    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Runs a function body in the page. */
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Runs a function body that ends by calling its last argument. */
    Object ask(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    void reload() {
        driver.navigate().refresh();
    }

    /** A second tab beside the present one; the answer leads back to the first. */
    String openTab(URI address) {
        String first = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        usualSize();
        open(address);
        return first;
    }

    void switchTo(String tab) {
        driver.switchTo().window(tab);
    }

    /** Closes the present tab and goes on in another one, opened first where there is none. */
    void closeTab() {
        String closing = driver.getWindowHandle();
        if (driver.getWindowHandles().size() == 1) {
            driver.switchTo().newWindow(WindowType.TAB);
        }
        String other = driver.getWindowHandles().stream()
                .filter(handle -> !handle.equals(closing))
                .findFirst()
                .orElseThrow();
        driver.switchTo().window(closing).close();
        driver.switchTo().window(other);
        usualSize();
    }

    /** Leaves whatever page is open, as somebody who closes it. */
    void leave() {
        driver.get("about:blank");
    }

    /** The size of the page in CSS pixels; narrow ones behave as phones do. */
    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    void usualSize() {
        size(size.width, size.height);
    }

    /** Takes the network away, or gives it back. */
    void connected(boolean connected) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", !connected, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Whether the keyboard is at this element. */
    boolean isAt(By what) {
        WebElement element = visible(what);
        return element != null && element.equals(driver.switchTo().activeElement());
    }

    void colours(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void screenshot(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
