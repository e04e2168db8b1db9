package health.praxis.console.endpoints;

import health.praxis.telehealth.CallRooms;
import jakarta.websocket.CloseReason;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * One participant's socket. Messages leave one after the other without holding up whoever sends them; a participant whose
 * network cannot keep up loses the socket, not the others their time.
 */
final class SignalConnection implements CallRooms.Connection {

    private static final Logger LOG = System.getLogger(SignalConnection.class.getName());

    /** More than a call of four exchanges in a minute. */
    static final int LONGEST_QUEUE = 500;

    private final Session session;
    private final Executor closer;
    private final Queue<String> waiting = new ArrayDeque<>();
    private boolean sending;
    private @Nullable CloseReason closing;

    /** @param closer closes sockets on a thread of its own: closing tells the room, which may be the one that is sending */
    SignalConnection(Session session, Executor closer) {
        this.session = session;
        this.closer = closer;
    }

    @Override
    public synchronized void send(String json) {
        if (closing != null) {
            return;
        }
        if (waiting.size() >= LONGEST_QUEUE) {
            waiting.clear();
            closing = new CloseReason(CloseReason.CloseCodes.TRY_AGAIN_LATER, "too slow");
            closer.execute(this::closeNow);
        } else {
            waiting.add(json);
            sendNext();
        }
    }

    /** Closes once everything sent before has left. */
    @Override
    public synchronized void close(int code, String reason) {
        if (closing == null) {
            closing = new CloseReason(CloseReason.CloseCodes.getCloseCode(code), reason);
            sendNext();
        }
    }

    private void sendNext() {
        if (sending) {
            return;
        }
        String next = waiting.poll();
        if (next != null) {
            sending = true;
            session.getAsyncRemote().sendText(next, this::sent);
        } else if (closing != null) {
            closer.execute(this::closeNow);
        }
    }

    private synchronized void sent(SendResult result) {
        sending = false;
        if (result.isOK()) {
            sendNext();
        } else {
            waiting.clear();
            closing = new CloseReason(CloseReason.CloseCodes.UNEXPECTED_CONDITION, "not sent");
            closer.execute(this::closeNow);
        }
    }

    private void closeNow() {
        try {
            session.close(closing);
        } catch (IOException alreadyGone) {
            LOG.log(Level.DEBUG, "A signalling socket was gone before it was closed", alreadyGone);
        }
    }
}
