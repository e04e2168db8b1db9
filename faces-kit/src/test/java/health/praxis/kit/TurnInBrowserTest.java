package health.praxis.kit;

import static health.praxis.kit.Rehearsed.await;
import static health.praxis.kit.Rehearsed.framesGoOn;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** Calls through a real coturn: what gets through a strict network, and what hides addresses. */
class TurnInBrowserTest {

    private static KitServer server;
    private static Coturn coturn;
    private Rehearsed rehearsed;

    @BeforeAll
    static void start() throws Exception {
        assertThat(Browsers.chromium()).as("Chromium and its driver").isPresent();
        coturn = new Coturn();
        server = new KitServer(0);
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        if (coturn != null) {
            coturn.close();
        }
    }

    @BeforeEach
    void emptyRoom() {
        rehearsed = new Rehearsed(server);
    }

    @AfterEach
    void closeBrowsers() {
        rehearsed.close();
    }

    private static String url(String transport) {
        return switch (transport) {
            case "udp" -> coturn.udp();
            case "tcp" -> coturn.tcp();
            default -> coturn.tls();
        };
    }

    @ParameterizedTest(name = "TEL-25 Relay only by {0}: both see each other, and each sees the relay''s address alone")
    @ValueSource(strings = {"udp", "tcp", "tls"})
    void relayOnly(String transport) {
        server.room.through(Coturn.servers(url(transport)), true);
        ChromeDriver[] both = rehearsed.inCall();
        for (String who : new String[] {"doc", "pat"}) {
            ChromeDriver browser = who.equals("doc") ? both[0] : both[1];
            String other = who.equals("doc") ? "pat" : "doc";
            @SuppressWarnings("unchecked")
            var pair = (Map<String, Map<String, ?>>)
                    browser.executeScript("return (await praxisCall.stats())[arguments[0]].pair", other);
            assertThat(pair.get("local").get("type")).isEqualTo("relay");
            assertThat(pair.get("local").get("relay")).isEqualTo(transport);
            assertThat(pair.get("remote").get("type")).isEqualTo("relay");
            assertThat(pair.get("remote").get("address")).isEqualTo("127.0.0.1");
            await(browser, () -> server.room.route(who).isPresent());
            assertThat(server.room.route(who).orElseThrow().getString("relay")).isEqualTo(transport);
        }
    }

    @Test
    @DisplayName("TEL-25 Where a direct way exists, it is taken although there is a relay")
    void directFirst() {
        server.room.through(Coturn.servers(coturn.udp(), coturn.tcp(), coturn.tls()), false);
        ChromeDriver[] both = rehearsed.inCall();
        assertThat(both[0].executeScript("return (await praxisCall.stats()).pat.pair.remote.type"))
                .isEqualTo("host");
    }

    @Test
    @DisplayName("TEL-25 Relay only: no address of a browser stands in anything that is sent to the others")
    void noAddressIsSent() {
        server.room.through(Coturn.servers(coturn.udp(), coturn.tcp()), true);
        ChromeDriver[] both = rehearsed.inCall();
        framesGoOn(both[0], "pat");
        assertThat(server.room.candidates()).isNotEmpty().allMatch(candidate -> candidate.contains(" typ relay "));
        assertThat(server.room.candidates()).allMatch(candidate -> candidate.contains(" raddr 0.0.0.0 rport 0 "));
    }

    @Test
    @DisplayName("TEL-23 Made-up TURN credentials open no relay: nothing gets through, and the page says so")
    void wrongCredentials() {
        noWay(Coturn.servers(java.time.Instant.now().plusSeconds(600), "not-the-secret", coturn.udp(), coturn.tcp()));
    }

    @Test
    @DisplayName("TEL-23 Expired TURN credentials open no relay: nothing gets through, and the page says so")
    void expiredCredentials() {
        noWay(Coturn.expired(coturn.udp(), coturn.tls()));
    }

    private void noWay(JsonArray servers) {
        server.room.through(servers, true);
        ChromeDriver[] both = rehearsed.admitted();
        await(
                both[1],
                () -> both[1].findElement(By.cssSelector("[data-part='blocked']"))
                        .isDisplayed());
        assertThat(Browsers.frames(both[1], "doc")).isZero();
        assertThat(Browsers.frames(both[0], "pat")).isZero();
        assertThat(server.room.candidates()).isEmpty();
    }
}
