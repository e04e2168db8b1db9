package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.container.APractice.Opened;
import health.praxis.container.MatrixPractice.Staff;
import health.praxis.container.PlainBrowser.Answer;
import health.praxis.container.PlainBrowser.Form;
import health.praxis.practice.UserSettings;
import jakarta.json.JsonArray;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What protects every answer in a browser: pages, refusals, redirects, files and downloads of both applications. */
@ExtendWith(ArquillianExtension.class)
class AnswerHeadersIT extends WithBrowsers {

    private static final Pattern SCRIPT = Pattern.compile("<script\\b([^>]*)>");
    private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9+/=_-]{16,})'");
    private static final UserSettings WITH_HISTORY =
            new UserSettings(false, Set.of(), false, false, true, false, false, false);
    private static final String HOST = URI.create(PlainBrowser.SITE).getHost();
    private static final int PORT = URI.create(PlainBrowser.SITE).getPort();

    /** A patient's record may stand beside the call, in a frame of our own (decision 19). */
    private static final Set<String> FRAMED =
            Set.of("/patients/profile", "/patients/edit", "/patients/messages", "/patients/history", "/beside");

    private final SandboxControl sandbox = new SandboxControl();

    @Test
    @Tag("ASVS-3.4.1")
    @Tag("ASVS-3.4.3")
    @Tag("ASVS-3.4.4")
    @Tag("ASVS-3.4.5")
    @Tag("ASVS-3.4.6")
    @Tag("ASVS-14.2.2")
    @Tag("ASVS-14.3.2")
    @DisplayName(
            "SEC-1 every answer carries one policy without inline scripts and all other protecting headers, whoever asks")
    void everyAnswer() throws Exception {
        Opened practice = aPractice.open(10);
        PlainBrowser owner = ownersBrowser(practice);
        PlainBrowser nobody = new PlainBrowser();
        for (String line : new MatrixFile("access-pages.txt").keys()) {
            String path = line.split(" ", 2)[1].replaceAll(
                    "\\{\\w+}", practice.practitioner().toString());
            check(line + " by nobody", nobody.send(line.split(" ", 2)[0], path, null, ""), path);
            if (!path.equals("/sign-out")) {
                check(line + " by an owner", owner.send(line.split(" ", 2)[0], path, null, ""), path);
            }
        }
        for (String path : List.of(
                "/praxis/console.css",
                "/praxis/nothing.css",
                "/jakarta.faces.resource/jquery/jquery.js.xhtml?ln=primefaces",
                "/jakarta.faces.resource/nothing.js.xhtml?ln=none",
                "/portal/praxis/nothing",
                "/portal/nothing",
                "/kit/console.xhtml",
                "/portal/kit/console.xhtml")) {
            check(path, nobody.get(path), path);
            check(path + " signed in", owner.get(path), path);
        }
        check("refused method", owner.send("PUT", "/account", null, ""), "/account");
        check("foreign page", owner.send("POST", "/account", null, "", "Sec-Fetch-Site", "cross-site"), "/account");
    }

    @Test
    @Tag("ASVS-3.2.1")
    @Tag("ASVS-3.4.3")
    @DisplayName("SEC-1 AUD-11 a downloaded file is protected as pages are, and never shown in the browser")
    void downloads() throws Exception {
        Opened practice = aPractice.open(10);
        Staff owner = prepared.owner(practice);
        prepared.give(practice, owner, WITH_HISTORY);
        PlainBrowser browser = signedIn(owner);
        Form form = PlainBrowser.form(browser.get("/settings/history"), "history");
        Answer file = browser.post("/settings/history", form.adding("history:download", ""));
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        check("history.csv", file, "/settings/history");
    }

    @Test
    @Tag("ASVS-3.3.1")
    @Tag("ASVS-3.3.2")
    @Tag("ASVS-3.3.3")
    @Tag("ASVS-3.3.4")
    @DisplayName("SEC-1 every cookie is out of reach of scripts, plain HTTP and other sites' forms")
    void cookies() throws Exception {
        PlainBrowser browser = new PlainBrowser();
        List<String> cookies = new ArrayList<>(browser.get("/sign-in").headers().allValues("Set-Cookie"));
        Staff owner = prepared.owner(aPractice.open(0));
        cookies.addAll(browser.signIn(owner.email(), MatrixArguments.PASSWORD)
                .headers()
                .allValues("Set-Cookie"));
        cookies.addAll(browser.get("/calendar").headers().allValues("Set-Cookie"));
        cookies.addAll(new PlainBrowser().get("/portal/").headers().allValues("Set-Cookie"));
        assertThat(cookies)
                .hasSizeGreaterThan(2)
                .allSatisfy(cookie -> assertThat(cookie).startsWith("__Host-"))
                .allSatisfy(cookie -> assertThat(cookie.toLowerCase(Locale.ROOT))
                        .contains("secure", "httponly", "samesite=lax", "path=/;")
                        .doesNotContain("domain="));
    }

    @Test
    @DisplayName(
            "TEL-19 a browser keeps scripts and styles under the address their content gives them, and under no other")
    void keptFiles() throws Exception {
        for (String application : List.of("", "/portal")) {
            PlainBrowser nobody = new PlainBrowser();
            Answer page = nobody.get(application.isEmpty() ? "/sign-in" : application + "/");
            Matcher named = Pattern.compile("\"(" + application + "/praxis/v/([0-9a-f]{16})/base\\.css)\"")
                    .matcher(page.body());
            assertThat(named.find()).as("%s names its styles", page.body()).isTrue();
            String current = named.group(1);
            Answer kept = nobody.get(current);
            assertThat(kept.status()).isEqualTo(200);
            assertThat(kept.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
            Answer plain = nobody.get(application + "/praxis/base.css");
            assertThat(kept.body()).isEqualTo(plain.body());
            assertThat(plain.header("Cache-Control")).isEqualTo("no-cache");
            Answer other = nobody.get(current.replace(named.group(2), "0123456789abcdef"));
            assertThat(other.body()).as("a page of another release").isEqualTo(plain.body());
            assertThat(other.header("Cache-Control")).isEqualTo("no-cache");
        }
    }

    @Test
    @DisplayName("SEC-1 styles say their charset, and those of the signs' font name where it is")
    void styles() throws Exception {
        for (String application : List.of("", "/portal")) {
            PlainBrowser nobody = new PlainBrowser();
            String page = nobody.get(application.isEmpty() ? "/sign-in" : application + "/")
                    .body();
            Matcher named =
                    Pattern.compile("href=\"([^\"]*primeicons\\.css[^\"]*)\"").matcher(page);
            assertThat(named.find()).as("the page names the signs' styles").isTrue();
            Answer signs = nobody.get(named.group(1).replace("&amp;", "&"));
            assertThat(signs.status()).isEqualTo(200);
            assertThat(signs.body()).contains("@font-face").doesNotContain("#{");
            for (Answer style : List.of(signs, nobody.get(application + "/praxis/base.css"))) {
                assertThat(style.header("Content-Type").replace(" ", ""))
                        .isEqualToIgnoringCase("text/css;charset=UTF-8");
            }
        }
    }

    @Test
    @DisplayName("SEC-1 nothing but these files is reached by such an address")
    void nothingElse() throws Exception {
        PlainBrowser nobody = new PlainBrowser();
        for (String application : List.of("", "/portal")) {
            for (String path : List.of(
                    "/praxis/v/x/../../WEB-INF/web.xml",
                    "/praxis/v/x/%2e%2e/WEB-INF/web.xml",
                    "/praxis/v/x/..%2fWEB-INF/web.xml",
                    "/praxis/v/x/%2e%2e/%2e%2e/WEB-INF/web.xml",
                    "/praxis/v/x/..;/WEB-INF/web.xml",
                    "/praxis/v/x/%2e%2e/patients.xhtml",
                    "/praxis/v/x/%2e%2e/kit/console.xhtml",
                    "/praxis/v/x/",
                    "/praxis/v/x",
                    "/praxis/v/x/v/x/base.css")) {
                Answer answer = nobody.get(application + path);
                assertThat(answer.status()).as(path).isIn(302, 400, 404);
                assertThat(answer.body()).as(path).doesNotContain("<web-app", "<servlet", "ui:composition", "k:icon");
            }
        }
    }

    @Test
    @Tag("ASVS-8.2.1")
    @DisplayName("SEC-1 however an address is written, a closed page stays closed")
    void otherSpellings() throws Exception {
        PlainBrowser nobody = new PlainBrowser();
        for (String path : List.of(
                "/sign-in/../patients",
                "/praxis/../patients",
                "/praxis/%2e%2e/patients",
                "/praxis/..%2fpatients",
                "/praxis/..;/patients",
                "/praxis/%2e%2e;/patients.xhtml",
                "/patients;/sign-in",
                "/patients.xhtml;/praxis/",
                "/sign-in;/../patients",
                "//patients",
                "/./patients",
                "/patients/",
                "/patients.xhtml",
                "/PATIENTS",
                "/patients%20",
                "/patients%00.css",
                "/health/../settings/users",
                "/webhooks/../settings/users",
                "/jakarta.faces.resource/../patients.xhtml",
                "/jakarta.faces.resource/patients.xhtml.xhtml?ln=..",
                "/jakarta.faces.resource/WEB-INF/web.xml.xhtml?ln=../..",
                "/jakarta.faces.resource/web.xml.xhtml?ln=%2e%2e/WEB-INF",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/portal/../patients",
                "/portal/%2e%2e/patients.xhtml")) {
            Answer answer = nobody.get(path);
            assertThat(answer.status()).as(path + " to " + answer.location()).isIn(302, 400, 403, 404);
            if (answer.status() == 302) {
                assertThat(answer.location()).as(path).contains("/sign-in?");
            }
            assertThat(answer.body()).as(path).doesNotContain("<web-app", "facelets", "id=\"patients");
        }
    }

    @Test
    @Tag("ASVS-4.1.3")
    @DisplayName("SEC-1 LOG-6 a forged host leads neither into a letter's link nor to a page elsewhere")
    void forgedHost() throws Exception {
        Staff owner = prepared.owner(aPractice.open(0));
        String evil = "evil.example";
        String page =
                raw("GET /forgotten-password HTTP/1.1\r\nHost: " + evil + "\r\nX-Forwarded-Host: " + evil + "\r\n");
        Form form = PlainBrowser.form(new Answer(200, null, page), "forgotten").with("email", owner.email());
        Matcher button = Pattern.compile(
                        "name=\"(forgotten:[^\"]+)\"[^>]*type=\"submit\"|type=\"submit\"[^>]*name=\"(forgotten:[^\"]+)\"")
                .matcher(page);
        assertThat(button.find()).as(page).isTrue();
        form.adding(button.group(1) == null ? button.group(2) : button.group(1), "");
        Matcher cookie = Pattern.compile("__Host-PRAXISCONSOLE=[^;]+").matcher(page);
        assertThat(cookie.find()).isTrue();
        String body = PlainBrowser.encoded(form);
        raw(
                "POST /forgotten-password HTTP/1.1\r\nHost: " + evil + "\r\nX-Forwarded-Host: " + evil
                        + "\r\nForwarded: host=" + evil + "\r\nX-Original-Host: " + evil
                        + "\r\nCookie: " + cookie.group()
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + body.length() + "\r\n",
                body);
        JsonArray mails = eventually(() -> sandbox.mails(owner.email()), found -> !found.isEmpty());
        assertThat(mails.toString())
                .contains(PlainBrowser.SITE + "/reset-password")
                .doesNotContain(evil);
    }

    private static void check(String what, Answer answer, String path) {
        String policy = answer.header("Content-Security-Policy");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .as(what + " " + answer.status())
                .hasSize(1);
        assertThat(policy)
                .as(what)
                .contains(
                        "default-src 'self'",
                        "object-src 'none'",
                        "base-uri 'none'",
                        "frame-ancestors " + (FRAMED.contains(path.split("\\?", 2)[0]) ? "'self'" : "'none'"),
                        "form-action 'self'");
        // Chime's own hosts, on call pages of an installation that uses it, are the only ones with a star.
        assertThat(policy.split("[ ;]+")).as(what).doesNotContain("*", "https:", "http:", "'unsafe-eval'");
        assertThat(directive(policy, "script-src"))
                .as(what)
                .doesNotContain("unsafe-inline", "http:", "https:", "data:");
        one(what, answer, "X-Content-Type-Options", "nosniff");
        one(what, answer, "Referrer-Policy", "no-referrer");
        one(what, answer, "X-Frame-Options", "DENY");
        one(what, answer, "Cross-Origin-Opener-Policy", "same-origin");
        one(what, answer, "Cross-Origin-Resource-Policy", "same-origin");
        assertThat(answer.header("Strict-Transport-Security")).as(what).contains("max-age=31536000");
        assertThat(answer.header("Permissions-Policy")).as(what).contains("geolocation=()");
        assertThat(answer.headers().map())
                .as(what)
                .doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin");
        if (!path.startsWith("/praxis/")
                && !path.startsWith("/portal/praxis/")
                && !path.contains("jakarta.faces.resource")) {
            assertThat(answer.header("Cache-Control")).as(what).contains("no-store");
        }
        if (answer.header("Content-Type").startsWith("text/html")) {
            assertThat(answer.body()).as(what).doesNotContain("at health.praxis.", "Exception", "WildFly", "Undertow");
        }
        scriptsCarryTheNonce(what, answer, policy);
    }

    /** Our own scripts come as files; what stands in the page runs only with this answer's nonce. */
    private static void scriptsCarryTheNonce(String what, Answer answer, String policy) {
        Matcher nonce = NONCE.matcher(directive(policy, "script-src"));
        String expected = nonce.find() ? nonce.group(1) : null;
        Matcher script = SCRIPT.matcher(answer.header("Content-Type").startsWith("text/html") ? answer.body() : "");
        while (script.find()) {
            assertThat(script.group(1))
                    .as(what)
                    .satisfiesAnyOf(
                            tag -> assertThat(tag).contains("src=\"/").doesNotContain("src=\"//"),
                            tag -> assertThat(tag).contains("nonce=\"" + expected + "\""));
        }
    }

    private static void one(String what, Answer answer, String header, String value) {
        assertThat(answer.headers().allValues(header)).as(what + ": " + header).containsOnly(value);
    }

    private static String directive(String policy, String name) {
        for (String directive : policy.split(";")) {
            if (directive.strip().startsWith(name + " ")) {
                return directive;
            }
        }
        throw new AssertionError("no " + name + " in " + policy);
    }

    private static String raw(String head) throws IOException {
        return raw(head, "");
    }

    /** A request byte by byte, as no client library lets one write it. */
    private static String raw(String head, String body) throws IOException {
        try (var socket = (SSLSocket)
                PlainBrowser.trusting().getSocketFactory().createSocket(InetAddress.getByName(HOST), PORT)) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write((head + "Connection: close\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
