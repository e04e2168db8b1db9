package health.praxis.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The templates and tags as a servlet container with Faces and PrimeFaces serves them. */
class KitPagesTest {

    private static final Pattern NONCE = Pattern.compile("script-src 'self' 'nonce-([^']+)'");
    private static KitServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new KitServer(0);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.url(path))).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    @DisplayName("SEC-1 A page has exactly one content security policy, with the nonce its scripts carry")
    void onePolicy() throws Exception {
        var page = get("/console.xhtml");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'");
        var nonce = NONCE.matcher(policy);
        assertThat(nonce.find()).isTrue();
        assertThat(page.body()).contains("nonce=\"" + nonce.group(1) + "\"");
    }

    @Test
    @DisplayName("SEC-1 Camera and microphone are for call pages only; pages are not stored and send no referrer")
    void devices() throws Exception {
        assertThat(get("/console.xhtml")
                        .headers()
                        .firstValue("Permissions-Policy")
                        .orElse(""))
                .contains("camera=()", "microphone=()");
        var call = get("/patient.xhtml").headers();
        assertThat(call.firstValue("Permissions-Policy").orElse("")).contains("camera=(self)", "microphone=(self)");
        assertThat(call.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(call.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(call.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    @DisplayName("SEC-1 A template is not served by its address, and an unknown page answers 404 in plain words")
    void notFound() throws Exception {
        assertThat(get("/kit/console.xhtml").statusCode()).isEqualTo(404);
        var unknown = get("/nothing.xhtml");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("We can't find that page");
        assertThat(unknown.headers().allValues("Content-Security-Policy")).hasSize(1);
    }

    @Test
    @DisplayName("TEL-29 The texts for the call script stand in a data block that no text can end")
    void textsAsData() {
        assertThat(Functions.json(Map.of("a", "</script><b>&")))
                .doesNotContain("<", ">", "&")
                .contains("\\u003c/script\\u003e");
    }

    @Test
    @DisplayName(
            "SEC-1 A refusal is told on the page and what was typed stays, by ajax and by a full request; anything else gives an incident number")
    void refusals() {
        assertThat(Browsers.chromium()).as("Chromium and its driver").isPresent();
        ChromeDriver browser = Browsers.open();
        try {
            browser.get(server.url("/console.xhtml"));
            for (String button : new String[] {"form:save", "form:plain"}) {
                browser.findElement(By.id("form:firstName")).clear();
                browser.findElement(By.id("form:firstName")).sendKeys("Leila " + button);
                browser.findElement(By.id(button)).click();
                wait(browser)
                        .until(ExpectedConditions.textToBe(
                                By.cssSelector(".ui-messages-error-summary"),
                                "That time is taken. Ellie Marsh is booked then."));
                assertThat(browser.findElement(By.id("form:firstName")).getDomProperty("value"))
                        .isEqualTo("Leila " + button);
            }
            browser.findElement(By.id("form:fail")).click();
            wait(browser).until(ExpectedConditions.textToBe(By.tagName("h1"), "Something went wrong"));
            assertThat(browser.findElement(By.cssSelector(".si-card b")).getText())
                    .hasSize(8);
        } finally {
            browser.quit();
        }
    }

    private static WebDriverWait wait(ChromeDriver browser) {
        return new WebDriverWait(browser, Duration.ofSeconds(20));
    }
}
