package health.praxis.telehealth;

import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The calls whose sockets end on this node: who is connected, what they may say, who hears it. Media never comes here.
 * What must outlive this process is written by {@link SessionBook}; the rest is forgotten with the socket.
 *
 * <p>Messages arrive on several threads; each room has one lock. Sending never blocks.
 */
@ApplicationScoped
public class CallRooms {

    /** One browser's socket, as long as it is open. */
    public interface Connection {

        /** Queues one text message; returns at once, also when the socket is gone. */
        void send(String json);

        /** Closes the socket after what was sent; closing twice is fine. */
        void close(int code, String reason);
    }

    static final int CLOSE_NORMAL = 1000;
    static final int CLOSE_AWAY = 1001;
    static final int CLOSE_REFUSED = 1008;
    static final int CLOSE_TOO_BIG = 1009;

    /** The longest message taken, in characters. */
    static final int LONGEST_MESSAGE = 64 * 1024;

    /** Acts of the practitioner after which a session costs something else than before. */
    private static final Set<String> COST_CHANGES = Set.of("start", "admit");

    private static final Duration HELLO_WITHIN = Duration.ofSeconds(10);

    private static final System.Logger LOG = System.getLogger(CallRooms.class.getName());

    private final Map<AppointmentId, Room> rooms = new ConcurrentHashMap<>();
    private final Map<Connection, Visitor> visitors = new ConcurrentHashMap<>();

    /** A tick that comes later than this shows that the server itself was held up. */
    private static final Duration LATE = Duration.ofSeconds(3);

    private final SessionBook book;
    private final Clock clock;
    private final LongSupplier ticks;
    private volatile long tickedAt;

    @Inject
    CallRooms(SessionBook book, Clock clock) {
        this(book, clock, System::nanoTime);
    }

    /** @param ticks nanoseconds that only go forward: whether a socket lives must not depend on a clock that is set */
    CallRooms(SessionBook book, Clock clock, LongSupplier ticks) {
        this.book = book;
        this.clock = clock;
        this.ticks = ticks;
        this.tickedAt = ticks.getAsLong();
    }

    @SuppressWarnings("NullAway")
    protected CallRooms() {
        this(null, null); // for the container's proxy
    }

    /** Whoever opened a socket, before and after saying hello. */
    private static final class Visitor {
        private final long since;
        private volatile @Nullable Room room;
        private volatile @Nullable Member member;

        Visitor(long since) {
            this.since = since;
        }
    }

    /** A socket was opened. Nobody knows yet whose it is. */
    public void opened(Connection connection) {
        visitors.put(connection, new Visitor(ticks.getAsLong()));
    }

    /** A text message came in. Whatever it holds, it answers by messages or by closing, never by throwing. */
    public void received(Connection connection, String text) {
        Visitor visitor = visitors.get(connection);
        if (visitor == null) {
            return;
        }
        if (text.length() > LONGEST_MESSAGE) {
            turnAway(connection, CLOSE_TOO_BIG, "too big");
            return;
        }
        Optional<JsonObject> message = Wire.read(text);
        if (message.isEmpty()) {
            turnAway(connection, CLOSE_REFUSED, "not understood");
            return;
        }
        try {
            // A page's messages are taken one after the other, so nothing overtakes its hello.
            synchronized (visitor) {
                handle(connection, visitor, message.get());
            }
        } catch (RuleBroken refused) {
            refuse(connection, visitor, refused.getClass().getSimpleName());
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.ERROR, "A message of a call could not be handled", failed);
            refuse(connection, visitor, "Trouble");
        }
    }

    private void handle(Connection connection, Visitor visitor, JsonObject message) {
        Room room = visitor.room;
        Member member = visitor.member;
        String type = message.getString("t", "");
        if (room == null || member == null) {
            if (!type.equals("hello")) {
                turnAway(connection, CLOSE_REFUSED, "hello first");
                return;
            }
            hello(connection, visitor, message);
        } else if (type.equals("ping")) {
            member.heard(ticks.getAsLong());
            connection.send(Wire.pong());
        } else {
            synchronized (room) {
                if (member.isAt(connection)) {
                    member.heard(ticks.getAsLong());
                    room.handle(member, type, message);
                }
            }
            // Without the room's lock: those who begin to talk do not wait for a sum.
            if (COST_CHANGES.contains(type) && member.isAt(connection)) {
                connection.send(Wire.cost(book.cost(member.who())));
            }
        }
    }

    private void hello(Connection connection, Visitor visitor, JsonObject message) {
        Participant who = book.redeem(message.getString("token", ""));
        String inst = message.getString("inst", "");
        while (true) {
            Room room = rooms.computeIfAbsent(who.appointment(), id -> new Room(book, clock, ticks));
            synchronized (room) {
                if (room.isClosed()) {
                    rooms.remove(who.appointment(), room);
                    continue;
                }
                visitor.room = room;
                visitor.member = room.hello(who, connection, inst);
                return;
            }
        }
    }

    private void refuse(Connection connection, Visitor visitor, String why) {
        connection.send(Wire.refused(why, RefusalWords.of(why)));
        if (visitor.member == null) {
            turnAway(connection, CLOSE_REFUSED, "refused");
        }
    }

    private void turnAway(Connection connection, int code, String reason) {
        connection.close(code, reason);
        closed(connection, code);
    }

    /** A socket is gone. Only the application's own leave message means that somebody left; this is a drop. */
    public void closed(Connection connection, int code) {
        Visitor visitor = visitors.remove(connection);
        if (visitor == null) {
            return;
        }
        Room room = visitor.room;
        Member member = visitor.member;
        if (room != null && member != null) {
            synchronized (room) {
                room.dropped(member, connection);
            }
        }
    }

    /** Called each second: drops the silent, ends waiting for the dropped, notes who is present, clears empty rooms. */
    void tick() {
        long now = ticks.getAsLong();
        // Pings that came while the server was held up are still waiting to be read: nobody is called silent for it.
        boolean heldUp = now - tickedAt > LATE.toNanos();
        tickedAt = now;
        visitors.forEach((connection, visitor) -> {
            if (visitor.member == null && now - visitor.since > HELLO_WITHIN.toNanos()) {
                turnAway(connection, CLOSE_REFUSED, "hello first");
            }
        });
        rooms.forEach((appointment, room) -> {
            synchronized (room) {
                guarded(room, one -> one.tick(!heldUp));
                if (room.isEmpty()) {
                    room.close();
                    rooms.remove(appointment, room);
                }
            }
        });
    }

    /** One room's trouble must not keep the others from their tick. */
    private static void guarded(Room room, Consumer<Room> act) {
        try {
            act.accept(room);
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.WARNING, "A call's tick failed", failed);
        }
    }

    void sessionEnded(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionEnded event) {
        Room room = rooms.remove(event.appointment());
        if (room != null) {
            synchronized (room) {
                room.end(event);
            }
        }
    }

    void practitionerGone(@Observes(during = TransactionPhase.AFTER_SUCCESS) PractitionerGone event) {
        for (AppointmentId appointment : event.appointments()) {
            Room room = rooms.remove(appointment);
            if (room != null) {
                synchronized (room) {
                    room.end(EndReason.DEACTIVATED);
                }
            }
        }
    }

    void linksRevoked(@Observes(during = TransactionPhase.AFTER_SUCCESS) LinksRevoked event) {
        Room room = rooms.get(event.appointment());
        if (room != null) {
            synchronized (room) {
                room.revoked(event.links());
            }
        }
    }
}
