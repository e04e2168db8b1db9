package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.container.APractice.Opened;
import health.praxis.container.PlainBrowser.Form;
import health.praxis.shared.PatientId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a page of another site can make a signed-in person's browser send, even if it had stolen a form's token. */
@ExtendWith(ArquillianExtension.class)
class ForeignPagesIT extends WithBrowsers {

    private static final String EVIL = "https://evil.example";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> TYPES =
            List.of(FORM, "multipart/form-data; boundary=x", "text/plain", "application/json");

    /** How browsers tell that a request came from elsewhere: newer ones by relation, older ones by origin. */
    private static final List<String[]> FROM_ELSEWHERE = List.of(
            new String[] {"Origin", EVIL, "Sec-Fetch-Site", "cross-site"},
            new String[] {"Origin", "null", "Sec-Fetch-Site", "cross-site"},
            new String[] {"Sec-Fetch-Site", "cross-site"},
            new String[] {"Origin", "https://other.localhost:8643", "Sec-Fetch-Site", "same-site"},
            new String[] {"Origin", EVIL},
            new String[] {"Origin", PlainBrowser.SITE + ".evil.example"},
            new String[] {"Origin", PlainBrowser.SITE.replace("https", "http")});

    private Opened practice;
    private PatientId patient;
    private PlainBrowser browser;

    @BeforeEach
    void somebodyIsSignedIn() throws Exception {
        practice = aPractice.open(10);
        patient = aPractice.patient(practice, "Before");
        browser = ownersBrowser(practice);
    }

    @Test
    @Tag("ASVS-3.5.1")
    @Tag("ASVS-3.5.3")
    @DisplayName(
            "SEC-1 whatever another site's page sends, by any method and content type, is refused and changes nothing")
    void fromElsewhere() throws Exception {
        Form form = renamed(browser, patient, "After");
        form.adding("patient:save", "");
        for (String[] headers : FROM_ELSEWHERE) {
            for (String type : TYPES) {
                for (String path : List.of(editing(patient), "/practice", "/session", "/sign-out")) {
                    assertThat(browser.send("POST", path, type, body(type, form), headers)
                                    .status())
                            .as(path + " " + type + " " + String.join(" ", headers))
                            .isEqualTo(403);
                }
            }
        }
        assertThat(browser.get("/account").status()).as("still signed in").isEqualTo(200);
        assertThat(firstName(practice, patient)).isEqualTo("Before");
    }

    @Test
    @Tag("ASVS-3.5.1")
    @Tag("ASVS-3.5.3")
    @DisplayName("SEC-1 no link does what a form does: its state is not taken from an address")
    void byLink() throws Exception {
        Form form = renamed(browser, patient, "After");
        String asLink = editing(patient) + "&" + PlainBrowser.encoded(form);
        assertThat(browser.get(asLink).status()).isEqualTo(403);
        assertThat(browser.get(asLink, "Faces-Request", "partial/ajax").status())
                .isEqualTo(403);
        for (String path : List.of("/sign-out", "/practice?membership=" + practice.practitioner())) {
            assertThat(browser.get(path).status()).as(path).isEqualTo(405);
        }
        assertThat(browser.get("/account").status()).as("still signed in").isEqualTo(200);
        assertThat(firstName(practice, patient)).isEqualTo("Before");
    }

    @Test
    @Tag("ASVS-3.5.1")
    @DisplayName(
            "SEC-1 of a program that says nothing of where it comes from, a form without its view's token changes nothing")
    void withoutToken() throws Exception {
        Form form = renamed(browser, patient, "After");
        form.remove(PlainBrowser.VIEW_STATE);
        for (String type : TYPES) {
            browser.send("POST", editing(patient), type, body(type, form));
            assertThat(browser.send("POST", "/session", type, body(type, form)).status())
                    .isEqualTo(403);
        }
        assertThat(firstName(practice, patient)).isEqualTo("Before");
    }

    @Test
    @Tag("ASVS-13.4.4")
    @DisplayName(
            "SEC-1 no other method than GET, HEAD and POST is served, by pages, endpoints and files of both applications")
    void otherMethods() throws Exception {
        String form = PlainBrowser.encoded(renamed(browser, patient, "After"));
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND")) {
            for (String path : List.of(
                    editing(patient),
                    "/sign-in",
                    "/session",
                    "/health",
                    "/praxis/console.css",
                    "/portal/",
                    "/portal/join/x",
                    "/webhooks/twilio/status/a/b")) {
                String body = method.equals("TRACE") ? "" : form;
                assertThat(browser.send(method, path, FORM, body).status())
                        .as(method + " " + path)
                        .isEqualTo(405);
            }
        }
        assertThat(firstName(practice, patient)).isEqualTo("Before");
    }

    @Test
    @Tag("ASVS-4.4.2")
    @DisplayName("SEC-1 TEL-23 a socket opens for our own pages, and for no other site's")
    void sockets() {
        for (String origin : List.of(EVIL, "null", PlainBrowser.SITE.replace("https", "http"))) {
            assertThatThrownBy(() -> socket(origin)).as(origin).isInstanceOf(CompletionException.class);
        }
        assertThatThrownBy(() -> socket(null)).isInstanceOf(CompletionException.class);
        socket(PlainBrowser.SITE).abort();
    }

    private static WebSocket socket(String origin) {
        WebSocket.Builder builder = HttpClient.newBuilder()
                .sslContext(PlainBrowser.trusting())
                .build()
                .newWebSocketBuilder();
        if (origin != null) {
            builder.header("Origin", origin);
        }
        return builder.buildAsync(
                        URI.create(PlainBrowser.SITE.replace("https", "wss") + "/signal"), new WebSocket.Listener() {})
                .join();
    }

    private static String body(String type, Form form) {
        if (type.equals(FORM) || type.equals("text/plain")) {
            return PlainBrowser.encoded(form);
        } else if (type.startsWith("multipart")) {
            StringBuilder parts = new StringBuilder();
            form.forEach((name, value) -> parts.append("--x\r\nContent-Disposition: form-data; name=\"")
                    .append(name)
                    .append("\"\r\n\r\n")
                    .append(value)
                    .append("\r\n"));
            return parts + "--x--\r\n";
        }
        return "{\"firstName\":\"After\"}";
    }
}
