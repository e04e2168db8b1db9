package health.praxis.console.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignalConnectionTest {

    private final List<String> onTheWire = new ArrayList<>();
    private final Deque<SendHandler> underWay = new ArrayDeque<>();
    private final List<Integer> closed = new ArrayList<>();
    private final SignalConnection connection = new SignalConnection(socket(), Runnable::run);

    @Test
    @DisplayName("TEL-25 One message is under way at a time and their order is kept")
    void oneAtATime() {
        connection.send("1");
        connection.send("2");
        assertThat(onTheWire).containsExactly("1");

        arrived();
        assertThat(onTheWire).containsExactly("1", "2");
    }

    @Test
    @DisplayName("TEL-25 The socket closes after what was sent before, and takes nothing afterwards")
    void closesLast() {
        connection.send("1");
        connection.send("2");
        connection.close(1000, "ended");
        connection.send("3");
        assertThat(closed).isEmpty();

        arrived();
        arrived();
        assertThat(onTheWire).containsExactly("1", "2");
        assertThat(closed).containsExactly(1000);
    }

    @Test
    @DisplayName("TEL-25 A participant who cannot keep up loses the socket")
    void tooSlow() {
        for (int message = 0; message <= SignalConnection.LONGEST_QUEUE + 1; message++) {
            connection.send("x");
        }
        assertThat(closed).containsExactly(1013);
        assertThat(onTheWire).hasSize(1);
    }

    @Test
    @DisplayName("TEL-25 A message that cannot be sent closes the socket")
    void failed() {
        connection.send("1");
        connection.send("2");
        underWay.remove().onResult(new SendResult(new IllegalStateException("gone")));
        assertThat(closed).containsExactly(1011);
        assertThat(onTheWire).containsExactly("1");
    }

    private void arrived() {
        underWay.remove().onResult(new SendResult());
    }

    private Session socket() {
        RemoteEndpoint.Async remote = as(RemoteEndpoint.Async.class, (proxy, method, values) -> {
            onTheWire.add((String) values[0]);
            underWay.add((SendHandler) values[1]);
            return null;
        });
        return as(Session.class, (proxy, method, values) -> switch (method.getName()) {
            case "getAsyncRemote" -> remote;
            case "close" -> closed.add(((CloseReason) values[0]).getCloseCode().getCode()) ? null : null;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T as(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
