package health.praxis.stories;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A signalling socket in the hands of a program instead of our page. */
final class RawSocket implements WebSocket.Listener {

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private WebSocket socket;

    private RawSocket() {}

    /** @throws AssertionError when the server does not let it in */
    static RawSocket open(URI address, String origin) {
        RawSocket opened = new RawSocket();
        opened.socket = Http.CLIENT
                .newWebSocketBuilder()
                .header("Origin", origin)
                .connectTimeout(Duration.ofSeconds(10))
                .buildAsync(address, opened)
                .join();
        return opened;
    }

    /** Whether the server refuses a socket from a page of this origin, by its answer or by closing at once. */
    static boolean isRefused(URI address, String origin) {
        try {
            return open(address, origin).closeCode() == 1008;
        } catch (CompletionException refused) {
            return refused.getCause() instanceof WebSocketHandshakeException;
        }
    }

    void send(String text) {
        socket.sendText(text, true).join();
    }

    /** A big text may be cut off by the server while it is still sent: that is an answer, too. */
    void sendAndExpectTrouble(String text) {
        socket.sendText(text, true).handle((sent, cutOff) -> null).join();
    }

    void sendBinary(byte... bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    void hello(String token) {
        send("{\"t\":\"hello\",\"token\":\"%s\",\"inst\":\"raw\"}".formatted(token));
    }

    /** The first message of this type, once it has come. */
    JsonObject message(String type) {
        return Wait.forValue(
                type + " in " + received,
                () -> messages(type).stream().findFirst().orElse(null));
    }

    List<JsonObject> messages(String type) {
        return received.stream()
                .map(text -> Http.<JsonObject>json(text))
                .filter(message -> message.getString("t").equals(type))
                .toList();
    }

    /** What the server closed it with; waits for that. */
    int closeCode() {
        return closed.orTimeout(20, TimeUnit.SECONDS).join();
    }

    boolean isClosed() {
        return closed.isDone();
    }

    void close() {
        socket.abort();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            received.add(part.toString());
            part.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        // The connection ended without a closing word.
        closed.complete(1006);
    }
}
