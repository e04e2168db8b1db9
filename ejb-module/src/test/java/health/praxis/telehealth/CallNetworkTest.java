package health.praxis.telehealth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people in a call tell about their connections, and who hears it. */
class CallNetworkTest {

    private static final String ROUTE = "'route':{'local':'host','remote':'host','protocol':'udp','tls':'FEFD',"
            + "'dtls':'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256','srtp':'SRTP_AEAD_AES_256_GCM'}";

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);
    private final BookInMemory book = new BookInMemory(clock);
    private final CallRooms rooms = new CallRooms(book, clock, () -> 0);
    private final UUID lee = book.seat(SeatRole.PRACTITIONER, "Dr Lee");
    private final UUID mia = book.seat(SeatRole.PATIENT, "Mia Chen");
    private final UUID tom = book.seat(SeatRole.PATIENT, "Tom Reid");
    private FakeBrowser practitioner;
    private FakeBrowser inside;
    private FakeBrowser waiting;

    @BeforeEach
    void inTheCall() {
        practitioner = comes(lee);
        practitioner.says("{'t':'start'}");
        inside = comes(mia);
        practitioner.says("{'t':'admit','who':'" + mia + "'}");
        waiting = comes(tom);
        practitioner.news();
        inside.news();
        waiting.news();
    }

    private FakeBrowser comes(UUID who) {
        FakeBrowser browser = new FakeBrowser(rooms);
        browser.hello(book.ticket(who), "page-" + who);
        return browser;
    }

    @Test
    @DisplayName("TEL-27 a weak connection is told to the others in the room, in the sender's own name")
    void qualityReachesTheRoom() {
        inside.says("{'t':'quality','who':'" + tom + "','level':'poor','loss':4.5,'delayMs':312}");

        JsonObject told = practitioner.last("quality");
        assertThat(told.getString("who")).isEqualTo(mia.toString());
        assertThat(told.getString("level")).isEqualTo("poor");
        assertThat(told.getJsonNumber("loss").doubleValue()).isEqualTo(4.5);
        assertThat(told.getInt("delayMs")).isEqualTo(312);
        assertThat(waiting.news()).isEmpty();
        assertThat(inside.news()).isEmpty();
    }

    @Test
    @DisplayName("TEL-27 nobody hears of the connection of somebody who waits, nor of figures that cannot be")
    void qualityFromOutside() {
        waiting.says("{'t':'quality','level':'bad','loss':50,'delayMs':900}");
        inside.says("{'t':'quality','level':'bad','loss':500,'delayMs':900}");
        assertThat(practitioner.news()).isEmpty();
    }

    @Test
    @DisplayName("TEL-27 what somebody wants to receive reaches the one it is meant for")
    void wishes() {
        inside.says("{'t':'w','to':'" + lee + "','w':{'video':'none'}}");
        waiting.says("{'t':'w','to':'" + lee + "','w':{'video':'low'}}");
        assertThat(practitioner.last("w").getJsonObject("w").getString("video")).isEqualTo("none");
        assertThat(practitioner.news()).containsExactly("w");
    }

    @Test
    @DisplayName("TEL-24 the way and the ciphers between two in the room are noted in the session's record")
    void routeIsNoted() {
        inside.says("{'t':'route','to':'" + lee + "'," + ROUTE + "}");
        assertThat(book.routes).singleElement().satisfies(noted -> {
            assertThat(noted.link()).isEqualTo(mia);
            assertThat(noted.peer()).isEqualTo(lee);
            assertThat(noted.route().srtpCipher()).isEqualTo("SRTP_AEAD_AES_256_GCM");
            assertThat(noted.route().dtlsName()).isEqualTo("DTLS 1.2");
        });
        assertThat(practitioner.news()).isEmpty();
    }

    @Test
    @DisplayName("TEL-24 a way from outside, to somebody outside, to oneself, or one that cannot be, is not noted")
    void routeThatCannotBe() {
        waiting.says("{'t':'route','to':'" + lee + "'," + ROUTE + "}");
        inside.says("{'t':'route','to':'" + tom + "'," + ROUTE + "}");
        inside.says("{'t':'route','to':'" + mia + "'," + ROUTE + "}");
        inside.says("{'t':'route','to':'" + lee + "','route':{'local':'host'}}");
        inside.says("{'t':'route','to':'" + lee + "','route':'direct'}");
        assertThat(book.routes).isEmpty();
        assertThat(inside.news()).isEmpty();
    }
}
