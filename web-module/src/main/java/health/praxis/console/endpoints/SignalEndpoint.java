package health.praxis.console.endpoints;

import health.praxis.telehealth.CallRooms;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The one signalling socket of both applications (TEL-25): passes text on to {@link CallRooms} and knows nothing of calls. */
@ServerEndpoint(value = "/signal", configurator = SignalOrigin.class)
public class SignalEndpoint {

    private static final Logger LOG = System.getLogger(SignalEndpoint.class.getName());

    /** Nothing we exchange comes near this; session descriptions are a few kilobytes. */
    private static final int LONGEST_MESSAGE = 64 * 1024;

    /** Pages send a ping every two seconds; this is only for connections that died without a word. */
    private static final long IDLE_MILLIS = 30_000;

    @Inject
    private CallRooms rooms;

    @Resource
    private ManagedExecutorService closer;

    private SignalConnection connection;

    @OnOpen
    public void opened(Session session) {
        session.setMaxIdleTimeout(IDLE_MILLIS);
        connection = new SignalConnection(session, closer);
        rooms.opened(connection);
    }

    @OnMessage(maxMessageSize = LONGEST_MESSAGE)
    public void received(String text) {
        rooms.received(connection, text);
    }

    /** Nobody of ours sends bytes. */
    @OnMessage(maxMessageSize = LONGEST_MESSAGE)
    public void received(byte[] bytes) {
        connection.close(CloseReason.CloseCodes.CANNOT_ACCEPT.getCode(), "text only");
    }

    @OnClose
    public void closed(CloseReason reason) {
        rooms.closed(connection, reason.getCloseCode().getCode());
    }

    /** The container closes the socket afterwards; a page that lost it comes back with a new ticket. */
    @OnError
    public void failed(Throwable cause) {
        LOG.log(Level.DEBUG, "A signalling socket failed", cause);
    }
}
