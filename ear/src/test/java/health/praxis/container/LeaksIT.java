package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.container.APractice.Opened;
import health.praxis.container.PlainBrowser.Answer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLSocket;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What answers must not tell of the house, and what every page must offer. */
@ExtendWith(ArquillianExtension.class)
class LeaksIT extends WithBrowsers {

    private static final String[] INNER_WORDS = {
        "at health.praxis.",
        "at org.",
        "at java.base",
        "Exception",
        "org.hibernate",
        "PSQL",
        "select *",
        "WildFly",
        "Undertow",
        "JBoss",
        "jboss",
        "Mojarra",
        "standalone"
    };

    @Test
    @Tag("ASVS-16.5.1")
    @DisplayName("SEC-1 nonsense of any kind is answered in our own words, without a trace of what is behind")
    void nonsense() throws Exception {
        Opened practice = aPractice.open(0);
        PlainBrowser owner = ownersBrowser(practice);
        List<Answer> answers = new ArrayList<>();
        for (PlainBrowser browser : List.of(owner, new PlainBrowser())) {
            for (String path : List.of(
                    "/patients/edit?id=nonsense",
                    "/patients/edit?id=%00",
                    "/patients/profile?id=" + "9".repeat(3000),
                    "/calendar?appointment='--",
                    "/settings/users/edit?id=%ff%fe",
                    "/telehealth/nonsense",
                    "/telehealth/waiting-room?appointment=nonsense",
                    "/portal/join/" + "x".repeat(3000),
                    "/portal/join/%00",
                    "/feeds/x.ics",
                    "/jakarta.faces.resource/x.xhtml?ln=../..",
                    "/%c0%ae%c0%ae/etc/passwd",
                    "/trouble.xhtml?incident=%3Cscript%3E")) {
                answers.add(browser.get(path));
            }
            for (String path : List.of(
                    "/session",
                    "/practice",
                    "/unsaved",
                    "/telehealth/nonsense/enter",
                    "/portal/join/x/enter",
                    "/webhooks/twilio/sms",
                    "/webhooks/twilio/status/a/b",
                    "/platform/bootstrap",
                    "/patients/edit")) {
                for (String type : List.of("application/json", "application/xml", "multipart/form-data", "")) {
                    answers.add(browser.send(
                            "POST",
                            path,
                            type.isEmpty() ? null : type,
                            "{\"a\": [1, <!ENTITY x SYSTEM 'file:///etc/passwd'>",
                            "X-Praxis",
                            "1",
                            "Origin",
                            PlainBrowser.SITE));
                }
            }
        }
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isLessThan(500);
            assertThat(answer.body()).doesNotContain(INNER_WORDS).doesNotContain("root:", "<script>");
        });
    }

    @Test
    @Tag("ASVS-13.4.1")
    @Tag("ASVS-13.4.2")
    @Tag("ASVS-13.4.3")
    @Tag("ASVS-13.4.5")
    @DisplayName("SEC-1 no folder is listed, nothing is there for debugging, and no inner interface answers outside")
    void nothingBeside() throws Exception {
        PlainBrowser visitor = new PlainBrowser();
        for (String path : List.of(
                "/praxis/", "/praxis", "/kit/", "/resources/", "/portal/praxis/", "/portal/praxis", "/META-INF/")) {
            Answer answer = visitor.get(path);
            assertThat(answer.status()).as(path).isNotEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain("Parent Directory", "Index of", "console.css");
        }
        for (String path : List.of(
                "/management",
                "/console/index.html",
                "/metrics",
                "/health/live/",
                "/openapi",
                "/application.wadl",
                "/swagger-ui",
                "/jolokia",
                "/actuator",
                "/.git/config",
                "/.git/HEAD",
                "/.svn/entries",
                "/.env",
                "/pom.xml",
                "/jakarta.faces.resource/faces.js.xhtml?ln=jakarta.faces&stage=Development",
                "/portal/management",
                "/wildfly-services")) {
            Answer answer = visitor.get(path);
            assertThat(answer.status() == 302 ? 404 : answer.status())
                    .as(path)
                    .isIn(path.contains("faces.js") ? 200 : 404, 404);
        }
        assertThat(visitor.get("/sign-in").body())
                .doesNotContain("Development stage", "jakarta.faces.debug", "ui:debug", "facelets.");
    }

    @Test
    @Tag("ASVS-7.4.4")
    @DisplayName("LOG-2 on every page of who is signed in stands the way out")
    void wayOut() throws Exception {
        PlainBrowser owner = ownersBrowser(aPractice.open(0));
        PlainBrowser nobody = new PlainBrowser();
        int pages = 0;
        for (String line : new MatrixFile("access-pages.txt").keys()) {
            String path = line.substring(line.indexOf(' ') + 1);
            boolean closed = line.startsWith("GET ")
                    && !path.contains("{")
                    && nobody.get(path).asksToSignIn();
            Answer answer = closed ? owner.get(path) : null;
            if (answer != null
                    && answer.status() == 200
                    && answer.header("Content-Type").startsWith("text/html")) {
                pages++;
                assertThat(answer.body()).as(path).containsPattern("action=\"[^\"]*/sign-out\"");
            }
        }
        assertThat(pages).isGreaterThan(10);
    }

    @Test
    @Tag("ASVS-4.1.1")
    @Tag("ASVS-14.2.3")
    @DisplayName("SEC-1 each text says its charset, and no page loads anything from another host")
    void charsetAndHosts() throws Exception {
        PlainBrowser owner = ownersBrowser(aPractice.open(0));
        for (String line : new MatrixFile("access-pages.txt").keys()) {
            if (!line.startsWith("GET ") || line.contains("{")) {
                continue;
            }
            Answer answer = owner.get(line.substring(4));
            String type = answer.header("Content-Type").toLowerCase(Locale.ROOT);
            if (!answer.body().isEmpty() && type.startsWith("text/")) {
                assertThat(type).as(line).contains("charset=utf-8");
            }
            assertThat(answer.body())
                    .as(line)
                    .doesNotContainPattern("(?:src|action|data|poster)=\"(?:https?:)?//")
                    .doesNotContainPattern("<link[^>]*href=\"(?:https?:)?//");
        }
    }

    @Test
    @Tag("ASVS-4.2.1")
    @DisplayName("SEC-1 a request whose two lengths disagree brings no second request in")
    void smuggled() throws Exception {
        String host = URI.create(PlainBrowser.SITE).getHost();
        int port = URI.create(PlainBrowser.SITE).getPort();
        String inner = "GET /health/ready HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
        String body = "0\r\n\r\n" + inner;
        String outer = "POST /sign-in HTTP/1.1\r\nHost: " + host
                + "\r\nContent-Type: text/plain\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n";
        // The chunks count: what comes after them is a request of its own, whatever the other length says.
        for (int length : List.of(0, 5, body.length())) {
            String both = outer.replace("Content-Length: 5", "Content-Length: " + length) + body;
            assertThat(answers(host, port, both))
                    .satisfiesAnyOf(
                            answer ->
                                    assertThat(answer).contains("HTTP/1.1 400").doesNotContain("\"ready\""),
                            answer -> assertThat(answer).contains("\"ready\":true"));
        }
        for (String request : List.of(
                outer.replace("chunked", "xchunked") + body,
                outer.replace("Transfer-Encoding: chunked", "Content-Length: " + body.length()) + body)) {
            assertThat(answers(host, port, request)).as(request).doesNotContain("\"ready\"");
        }
    }

    /** All that comes back on one connection until it is closed or nothing more comes. */
    private static String answers(String host, int port, String request) throws Exception {
        try (var socket = (SSLSocket)
                PlainBrowser.trusting().getSocketFactory().createSocket(InetAddress.getByName(host), port)) {
            socket.setSoTimeout(3000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            StringBuilder all = new StringBuilder();
            try {
                for (int next = in.read(); next >= 0; next = in.read()) {
                    all.append((char) next);
                }
            } catch (SocketTimeoutException nothingMore) {
                return all.toString();
            }
            return all.toString();
        }
    }
}
