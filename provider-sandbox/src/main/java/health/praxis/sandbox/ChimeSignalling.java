package health.praxis.sandbox;

import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import io.undertow.websockets.WebSocketConnectionCallback;
import io.undertow.websockets.WebSocketProtocolHandshakeHandler;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import io.undertow.websockets.core.protocol.version13.Hybi13Handshake;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Chime's signalling socket, as far as its door: a browser's library comes with its join token, which is checked and noted
 * in the journal; it ends when the attendee is deleted. What the library then says stays unanswered, because there is no media behind it.
 */
final class ChimeSignalling implements HttpHandler {

    static final String PATH = "/control";

    /** The first subprotocol the library offers; the second is its join token. */
    private static final String SESSION = "_aws_wt_session";

    private static final AttachmentKey<String> ATTENDEE = AttachmentKey.create(String.class);

    /** By attendee. */
    private final Map<String, Set<WebSocketChannel>> sockets = new ConcurrentHashMap<>();

    private final Set<String> deleted = ConcurrentHashMap.newKeySet();

    private final ChimeMeetings meetings;
    private final SandboxStore store;
    private final SandboxClock clock;
    private final HttpHandler open = new WebSocketProtocolHandshakeHandler(
            List.of(new Hybi13Handshake(Set.of(SESSION), false)), (WebSocketConnectionCallback) (exchange, channel) -> {
                String attendee = exchange.getAttachment(ATTENDEE);
                sockets.computeIfAbsent(attendee, id -> ConcurrentHashMap.newKeySet())
                        .add(channel);
                // Deleted between the handshake and here: nobody else ends it.
                if (deleted.contains(attendee)) {
                    cut(attendee);
                }
                channel.getReceiveSetter().set(new AbstractReceiveListener() {});
                channel.resumeReceives();
            });

    ChimeSignalling(ChimeMeetings meetings, SandboxStore store, SandboxClock clock) {
        this.meetings = meetings;
        this.store = store;
        this.clock = clock;
        meetings.onDeleted(this::cut);
    }

    private void cut(String attendee) {
        deleted.add(attendee);
        Set<WebSocketChannel> open = sockets.remove(attendee);
        if (open != null) {
            open.forEach(channel -> WebSockets.sendClose(CloseMessage.NORMAL_CLOSURE, "deleted", channel, null));
        }
    }

    /** @param rest answers everything that is not the socket */
    HttpHandler before(HttpHandler rest) {
        return Handlers.path(rest).addPrefixPath(PATH, this);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String meeting = exchange.getRelativePath().replaceFirst("^/", "");
        Optional<Meeting.Attendee> holder = holder(exchange, meeting);
        int status = holder.isPresent() ? StatusCodes.SWITCHING_PROTOCOLS : StatusCodes.FORBIDDEN;
        store.record(
                clock.instant(),
                meetings.name(),
                "WEBSOCKET",
                exchange.getRequestURI(),
                status,
                "",
                "",
                holder.map(attendee -> "signalling socket of " + attendee.externalUserId())
                        .orElse("no such join token"));
        if (holder.isPresent()) {
            exchange.putAttachment(ATTENDEE, holder.get().id());
            open.handleRequest(exchange);
        } else {
            exchange.setStatusCode(status).endExchange();
        }
    }

    private Optional<Meeting.Attendee> holder(HttpServerExchange exchange, String meeting) {
        String offered = exchange.getRequestHeaders().getFirst(Headers.SEC_WEB_SOCKET_PROTOCOL);
        String[] protocols = offered == null ? new String[0] : offered.split("\\s*,\\s*");
        return protocols.length == 2 && protocols[0].equals(SESSION)
                ? meetings.holder(meeting, protocols[1])
                : Optional.empty();
    }
}
