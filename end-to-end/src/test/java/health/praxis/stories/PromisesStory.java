package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;

@Order(15)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("What is promised about camera, microphone and addresses, page by page")
class PromisesStory {

    /** The record beside the call stands in a frame of our own, and what is said in its place (decision 19). */
    private static final Set<String> FRAMED =
            Set.of("/patients/profile", "/patients/edit", "/patients/messages", "/patients/history", "/beside");

    private static final Pattern ADDRESS = Pattern.compile("<url-pattern>(/[^*<]*)</url-pattern>");

    private final Installation installation = Installation.running();

    /** The addresses of a WAR's pages, as its deployment descriptor lists them. */
    private static List<String> pages(String module) throws IOException {
        Path descriptor = Path.of(System.getProperty("praxis.root", ".."), module, "src/main/webapp/WEB-INF/web.xml");
        return ADDRESS.matcher(Files.readString(descriptor))
                .results()
                .map(MatchResult::group)
                .map(pattern -> pattern.replaceAll("<[^>]*>", ""))
                .distinct()
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> headers(Browser browser, URI address) {
        return (Map<String, String>)
                browser.ask(
                        "const done = arguments[arguments.length - 1];"
                                + "fetch('" + address + "', { cache: 'no-store' }).then((answer) => done({"
                                + " policy: answer.headers.get('Content-Security-Policy') ?? '', devices: answer.headers.get('Permissions-Policy') ?? '',"
                                + " referrer: answer.headers.get('Referrer-Policy') ?? '' })).catch((e) => done({ failed: String(e) }));");
    }

    @Test
    @Order(1)
    @DisplayName(
            "SEC-1 TEL-25 every page of the console but the waiting room refuses camera and microphone; each has one strict policy")
    void console() throws IOException {
        Console naomi = Console.of(Console.NAOMI);
        naomi.open("credits");
        List<String> pages = pages("web-module");
        assertThat(pages).contains("/calendar", "/telehealth/waiting-room").hasSizeGreaterThan(6);
        for (String page : pages) {
            // Without an appointment there is no waiting room: a page about an error answers, and takes no camera.
            check(page, headers(naomi.browser(), installation.console(page.substring(1))), "none");
        }
        ZonedDateTime start = installation.at(6, "19:00");
        VideoAppointment.book(naomi, start, 50, Patient.DANIEL);
        URI waitingRoom = naomi.calendar()
                .show(Console.NAOMI)
                .openAppointment("Daniel Kowalski", start)
                .waitingRoomAddress();
        check(waitingRoom.getPath(), headers(naomi.browser(), waitingRoom), "/telehealth/");
    }

    @Test
    @Order(2)
    @DisplayName("SEC-1 TEL-25 every page of the portal but the join page refuses camera and microphone")
    void portal() throws IOException {
        Browser phone = Browser.phone("Amelia's phone");
        phone.open(installation.portal(""));
        for (String page : pages("portal-module")) {
            check(page, headers(phone, installation.portal(page.substring(1))), "/join/");
        }
        check("/join/x", headers(phone, installation.portal("join/x")), "/join/");
    }

    private static void check(String page, Map<String, String> headers, String calls) {
        assertThat(headers.get("policy"))
                .as("Content-Security-Policy of " + page)
                .contains(
                        "default-src 'self'",
                        "connect-src 'self'",
                        "object-src 'none'",
                        FRAMED.contains(page) ? "frame-ancestors 'self'" : "frame-ancestors 'none'",
                        "base-uri 'none'")
                .doesNotContain("'unsafe-eval'", "script-src 'self' 'unsafe-inline'", "*");
        assertThat(headers.get("devices"))
                .as("Permissions-Policy of " + page)
                .contains(page.startsWith(calls) ? "camera=(self), microphone=(self)" : "camera=(), microphone=()");
        assertThat(headers.get("referrer")).as("Referrer-Policy of " + page).isEqualTo("no-referrer");
    }

    @Test
    @Order(3)
    @DisplayName("TEL-25 a script on another page that asks for the camera gets none")
    void noCameraElsewhere() {
        Console naomi = Console.of(Console.NAOMI);
        naomi.open("credits");
        assertThat(
                        naomi.browser()
                                .ask(
                                        "const done = arguments[arguments.length - 1];"
                                                + "navigator.mediaDevices.getUserMedia({ video: true, audio: true }).then(() => done('given'), (e) => done(e.name));"))
                .isEqualTo("NotAllowedError");
    }

    @Test
    @Order(4)
    @DisplayName("TEL-25 hiding addresses is refused in words where no relay is set up")
    void relayOnly() {
        Console naomi = Console.of(Console.NAOMI);
        naomi.open("settings/telehealth");
        Accessibility.check(naomi.browser());
        Screens.take(naomi.browser(), "settings-telehealth");
        naomi.browser().see(By.cssSelector("[id$='relayOnly'] .ui-chkbox-box")).click();
        naomi.browser().see(By.cssSelector("[id$='save']")).click();
        naomi.browser().reads("No relay (TURN server) is set up here");
    }
}
