package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Order(23)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Somebody tries to get into a call by other ways than the page")
class SignallingAttacksStory {

    private static final int REFUSED = 1008;

    private final Installation installation = Installation.running();
    private final URI signal =
            URI.create(installation.console("signal").toString().replaceFirst("^https", "wss"));
    private VideoAppointment appointment;

    @BeforeAll
    void book() {
        appointment = VideoAppointment.startNow(Console.of(Console.NAOMI), Patient.PRIYA);
    }

    @AfterAll
    void free() {
        appointment.close();
    }

    private RawSocket socket() {
        return RawSocket.open(signal, installation.origin());
    }

    private URI enterAddress() {
        return URI.create(appointment.link(Patient.PRIYA) + "/enter");
    }

    private String ticket() {
        HttpResponse<String> answer = Http.post(enterAddress(), "X-Praxis", "1", "Origin", installation.origin());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        return Http.<JsonObject>json(answer.body()).getString("token");
    }

    @Test
    @Order(1)
    @DisplayName("TEL-23 a valid ticket is welcomed, and waits: the people it sees are the practitioner alone")
    void welcome() {
        RawSocket socket = socket();
        socket.hello(ticket());

        JsonObject welcome = socket.message("welcome");
        assertThat(welcome.getString("role")).isEqualTo("patient");
        assertThat(welcome.getBoolean("inRoom")).isFalse();
        assertThat(welcome.getJsonArray("people")).hasSize(1);
        assertThat(welcome.containsKey("cost")).isFalse();
        socket.send("{\"t\":\"ping\"}");
        socket.message("pong");
        socket.close();
    }

    @Test
    @Order(2)
    @Tag("ASVS-4.4.3")
    @DisplayName("TEL-23 without a ticket, or with an invented one, the socket is closed")
    void invented() {
        RawSocket invented = socket();
        invented.hello("invented-invented-invented-invented");
        assertThat(invented.closeCode()).isEqualTo(REFUSED);

        RawSocket noHello = socket();
        noHello.send("{\"t\":\"start\"}");
        assertThat(noHello.closeCode()).isEqualTo(REFUSED);

        RawSocket noJson = socket();
        noJson.send("hello");
        assertThat(noJson.closeCode()).isEqualTo(REFUSED);
    }

    @Test
    @Order(3)
    @DisplayName("TEL-23 a socket that says nothing is closed after ten seconds")
    void silent() {
        assertThat(socket().closeCode()).isEqualTo(REFUSED);
    }

    @Test
    @Order(4)
    @Tag("ASVS-4.4.3")
    @DisplayName("TEL-23 a ticket works once")
    void usedTicket() {
        String ticket = ticket();
        RawSocket first = socket();
        first.hello(ticket);
        first.message("welcome");

        RawSocket second = socket();
        second.hello(ticket);

        assertThat(second.closeCode()).isEqualTo(REFUSED);
        assertThat(first.isClosed()).isFalse();
        first.close();
    }

    @Test
    @Order(5)
    @DisplayName("TEL-23 the join link itself is no ticket")
    void linkIsNoTicket() {
        String link = appointment.link(Patient.PRIYA).toString();
        RawSocket socket = socket();
        socket.hello(link.substring(link.lastIndexOf('/') + 1));

        assertThat(socket.closeCode()).isEqualTo(REFUSED);
    }

    @Test
    @Order(6)
    @Tag("ASVS-4.4.2")
    @DisplayName("TEL-23 pages of other origins get neither a socket nor a ticket")
    void otherOrigin() {
        assertThat(RawSocket.isRefused(signal, "https://elsewhere.example")).isTrue();
        assertThat(RawSocket.isRefused(signal, "null")).isTrue();

        assertThat(Http.post(enterAddress(), "X-Praxis", "1", "Origin", "https://elsewhere.example")
                                .statusCode()
                        / 100)
                .isEqualTo(4);
        assertThat(Http.post(enterAddress()).statusCode() / 100)
                .as("a plain form of another page")
                .isEqualTo(4);
    }

    @Test
    @Order(7)
    @Tag("ASVS-17.3.2")
    @DisplayName("TEL-23 oversized and binary messages close the socket")
    void oversizedAndBinary() {
        RawSocket oversized = socket();
        oversized.hello(ticket());
        oversized.message("welcome");
        oversized.sendAndExpectTrouble("{\"t\":\"check\",\"state\":\"" + "x".repeat(80_000) + "\"}");
        assertThat(oversized.closeCode()).isIn(1009, 1006);

        RawSocket binary = socket();
        binary.hello(ticket());
        binary.message("welcome");
        binary.sendBinary((byte) 1, (byte) 2);
        assertThat(binary.closeCode()).isEqualTo(1003);
    }

    @Test
    @Order(8)
    @DisplayName("TEL-12 TEL-20 a patient cannot start, admit, decline or end by sending the practitioner's messages")
    void patientActsAsPractitioner() {
        RawSocket socket = socket();
        socket.hello(ticket());
        String me = socket.message("welcome").getString("me");

        socket.send("{\"t\":\"start\"}");
        socket.send("{\"t\":\"admit\",\"who\":\"%s\"}".formatted(me));
        socket.send(
                "{\"t\":\"d\",\"to\":\"%s\",\"inst\":\"raw\",\"d\":{\"type\":\"offer\",\"sdp\":\"\"}}".formatted(me));
        socket.send("{\"t\":\"ping\"}");

        socket.message("pong");
        assertThat(socket.messages("live")).isEmpty();
        assertThat(socket.messages("admitted")).isEmpty();
        assertThat(socket.messages("d")).isEmpty();
        socket.close();
    }

    @Test
    @Order(9)
    @Tag("ASVS-4.4.4")
    @DisplayName("TEL-7 a colleague and an administrator get no ticket to the practitioner's side, nor does a visitor")
    void practitionersTicket() {
        String id = appointment.waitingRoom().getQuery().replaceFirst(".*appointment=", "");
        URI enter = installation.console("telehealth/" + id + "/enter");
        for (String other : new String[] {Console.TOMAS, Console.GRACE}) {
            String cookie = Console.of(other)
                    .browser()
                    .driver()
                    .manage()
                    .getCookieNamed("__Host-PRAXISCONSOLE")
                    .getValue();
            HttpResponse<String> answer = Http.send(HttpRequest.newBuilder(enter)
                    .headers(
                            "X-Praxis",
                            "1",
                            "Origin",
                            installation.origin(),
                            "Cookie",
                            "__Host-PRAXISCONSOLE=" + cookie)
                    .POST(HttpRequest.BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(other).isEqualTo(404);
        }
        assertThat(Http.post(enter, "X-Praxis", "1", "Origin", installation.origin())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    @Order(10)
    @DisplayName("TEL-28 from the waiting room nothing can be written, shared or hosted, however often it is tried")
    void fromOutsideTheRoom() {
        RawSocket socket = socket();
        socket.hello(ticket());
        String me = socket.message("welcome").getString("me");

        socket.send("{\"t\":\"chat\",\"ref\":\"a\",\"text\":\"Let me in\"}");
        socket.send("{\"t\":\"share\",\"on\":true}");
        for (String act : new String[] {"mute", "send-back", "remove", "allow-share"}) {
            socket.send("{\"t\":\"%s\",\"who\":\"%s\",\"on\":true}".formatted(act, me));
        }
        for (int i = 0; i < 200; i++) {
            socket.send("{\"t\":\"chat\",\"text\":\"flood %d\"}".formatted(i));
        }
        socket.send("{\"t\":\"ping\"}");

        socket.message("pong");
        assertThat(socket.messages("refused"))
                .extracting(refused -> refused.getString("why"))
                .contains("NotInTheCall", "NotYourSession");
        for (String answer : new String[] {"chat", "may-share", "mute", "removed", "sent-back"}) {
            assertThat(socket.messages(answer)).as(answer).isEmpty();
        }
        socket.close();
    }
}
