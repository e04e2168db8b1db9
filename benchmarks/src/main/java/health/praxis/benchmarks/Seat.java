package health.praxis.benchmarks;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Somebody's place in a call, held over the same HTTP and WebSocket as a page's, without pictures. */
final class Seat implements WebSocket.Listener {

    private static final Duration ANSWER_WAIT = Duration.ofSeconds(60);

    private final List<JsonObject> received = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private String me = "";

    private Seat() {}

    /**
     * Asks for a ticket and takes the seat it is for.
     *
     * @param enter where tickets are given: {@code /telehealth/{appointment}/enter}, or a join link with {@code /enter} behind it
     * @param person the cookies of whoever asks
     */
    static Held take(Http person, URI enter, URI signal, String origin) {
        JsonObject ticket = Http.json(person.post(enter, "X-Praxis", "1", "Origin", origin));
        Seat seat = new Seat();
        seat.me = ticket.getString("me");
        WebSocket socket = person.client()
                .newWebSocketBuilder()
                .header("Origin", origin)
                .connectTimeout(Duration.ofSeconds(20))
                .buildAsync(signal, seat)
                .join();
        Held held = new Held(seat, socket);
        held.send(Json.createObjectBuilder()
                .add("t", "hello")
                .add("token", ticket.getString("token"))
                .add("inst", UUID.randomUUID().toString())
                .build());
        held.await("welcome");
        return held;
    }

    /** A seat and the socket that holds it. */
    record Held(Seat seat, WebSocket socket) {

        /** This person's id in the call. */
        String me() {
            return seat.me;
        }

        void say(String type) {
            send(Json.createObjectBuilder().add("t", type).build());
        }

        void say(String type, String name, String value) {
            send(Json.createObjectBuilder().add("t", type).add(name, value).build());
        }

        private void send(JsonObject message) {
            socket.sendText(message.toString(), true).join();
        }

        /** Waits for a message of this type. @throws IllegalStateException when the server refuses something, or says nothing */
        void await(String type) {
            Wait.until("\"" + type + "\" among " + seat.received, ANSWER_WAIT, () -> {
                if (seat.has("refused")) {
                    throw new IllegalStateException("Refused: " + seat.received);
                }
                return seat.has(type);
            });
        }
    }

    private boolean has(String type) {
        return received.stream().anyMatch(message -> type.equals(message.getString("t", "")));
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            received.add(Http.json(part.toString()));
            part.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        // The server was killed, on purpose.
    }
}
