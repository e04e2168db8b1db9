package health.praxis.telehealth;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One appointment's call on this node. Waiting patients see the practitioner only; who is in the room sees all who are in
 * it; the practitioner sees everybody. Every method is called under the room's own lock.
 */
final class Room {

    static final Duration SILENT_AFTER = Duration.ofSeconds(6);
    static final Duration SEAT_KEPT_FOR = Duration.ofSeconds(60);
    static final Duration PRESENCE_EVERY = Duration.ofSeconds(10);

    private final SessionBook book;
    private final Clock clock;
    private final LongSupplier ticks;
    private final Members members = new Members();
    private final Hosting hosting;
    private final Chat chat;
    private @Nullable Instant startedAt;
    private Instant presenceNotedAt = Instant.MIN;
    private boolean closed;

    Room(SessionBook book, Clock clock, LongSupplier ticks) {
        this.book = book;
        this.clock = clock;
        this.ticks = ticks;
        this.hosting = new Hosting(book, members, ticks);
        this.chat = new Chat(members, clock, ticks);
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
    }

    /** Nobody is here and nobody is expected back. */
    boolean isEmpty() {
        return members.all().stream()
                .noneMatch(member -> member.isConnected() || member.state() == Member.State.RECONNECTING);
    }

    /** Somebody proved who they are. Their place is found, an older page of theirs gives way, the others hear of it. */
    Member hello(Participant who, CallRooms.Connection connection, String inst) {
        Seating seating = book.seating(who);
        seat(who, seating);
        Member me = members.get(who.link());
        if (me == null) {
            throw new LinkDead();
        }
        boolean inRoom = startedAt != null && me.standing() == Standing.ADMITTED;
        if (inRoom) {
            book.connected(who);
        }
        Cost cost = me.isPractitioner() && startedAt != null ? book.cost(who) : null;
        replace(me);
        me.connect(connection, inst, ticks.getAsLong());
        if (inRoom) {
            me.becomes(Member.State.IN);
        } else if (me.state() != Member.State.DECLINED) {
            me.becomes(Member.State.WAITING);
        }
        me.send(Wire.welcome(me, seating, startedAt, members.visibleTo(me), clock.instant(), cost));
        if (me.state() == Member.State.DECLINED) {
            me.send(Wire.declined());
        }
        if (inRoom) {
            members.tellRoomOfJoining(me);
            book.meetingNeeded(who);
        } else {
            members.tellOfChange(me);
        }
        return me;
    }

    /** What is remembered wins over what this room believes, except about who is here. */
    private void seat(Participant who, Seating seating) {
        startedAt = seating.startedAt();
        seating.seats().forEach(seat -> members.seat(seat, who));
    }

    private static void replace(Member me) {
        CallRooms.Connection older = me.socket();
        if (older != null) {
            older.send(Wire.replaced());
            older.close(CallRooms.CLOSE_NORMAL, "replaced");
        }
    }

    /** One message of somebody who is here. Unknown ones are ignored: pages of the next release may know more. */
    void handle(Member me, String type, JsonObject message) {
        switch (type) {
            case "check" -> {
                me.check("ready".equals(message.getString("state", "")));
                members.tellOfChange(me);
            }
            case "media" -> {
                me.media(
                        message.getBoolean("audio", true),
                        message.getBoolean("video", true),
                        message.getBoolean("listens", false));
                members.tellOfChange(me);
            }
            case "start" -> start(me);
            case "chat" -> chat.say(me, message);
            case "share" -> share(me, message.getBoolean("on", false));
            case "d", "c", "w" -> relay(me, type, message);
            case "quality" -> tellQuality(me, message);
            case "route" -> noteRoute(me, message);
            case "leave" -> leave(me);
            default -> hosting.handle(me, type, message);
        }
    }

    private void start(Member me) {
        Hosting.requirePractitioner(me);
        Instant started = book.start(me.who());
        boolean fresh = !me.isIn();
        startedAt = started;
        me.stands(Standing.ADMITTED);
        me.becomes(Member.State.IN);
        String live = Wire.live(started);
        members.tell(member -> true, live);
        if (fresh) {
            members.tellRoomOfJoining(me);
            members.tellOfChange(me);
        }
        book.meetingNeeded(me.who());
    }

    /** One screen at a time. The pages show a screen only of whom the server says that they share it. */
    private void share(Member me, boolean on) {
        if (on && !me.isIn()) {
            throw new NotInTheCall();
        }
        if (on && !me.mayShare()) {
            throw new ShareNotAllowed();
        }
        if (on && members.inRoomBut(me).stream().anyMatch(Member::isSharing)) {
            throw new ShareTaken();
        }
        if (on != me.isSharing()) {
            me.shares(on);
            members.tellOfChange(me);
        }
    }

    /** Negotiation goes from one who is in the room to another who is, and says truly from whom. */
    private void relay(Member me, String type, JsonObject message) {
        JsonValue content = message.get(type);
        Member to = members.named(message.getString("to", ""));
        if (content != null && me.isIn() && to != null && to.isIn() && to != me) {
            to.send(Wire.relayed(type, me, content));
        }
    }

    private void tellQuality(Member me, JsonObject message) {
        if (me.isIn()) {
            Quality.read(message).ifPresent(quality -> {
                String told = Wire.quality(me, quality);
                members.inRoomBut(me).forEach(other -> other.send(told));
            });
        }
    }

    /** Between two who are in the room; what cannot be is dropped without a word, nobody's page depends on it. */
    private void noteRoute(Member me, JsonObject message) {
        Member to = members.named(message.getString("to", ""));
        if (me.isIn() && to != null && to.isInRoom() && to != me && message.get("route") instanceof JsonObject told) {
            Route.read(told).ifPresent(route -> book.route(me.who(), to.id(), route));
        }
    }

    private void leave(Member me) {
        CallRooms.Connection socket = me.socket();
        if (me.isPractitioner()) {
            if (startedAt != null) {
                // The end comes back as an event and reaches everybody, this page included.
                book.disconnect(me.who());
                return;
            }
            me.becomes(Member.State.ABSENT);
        } else if (me.isInRoom()) {
            book.leave(me.who());
            me.stands(Standing.DISCONNECTED);
            me.becomes(Member.State.LEFT);
            members.tell(other -> other != me && other.isInRoom(), Wire.left(me, "disconnect"));
        } else if (me.state() != Member.State.DECLINED) {
            me.becomes(Member.State.ABSENT);
        }
        me.send(Wire.leftSelf());
        me.disconnect(ticks.getAsLong());
        members.tellOfChange(me);
        if (socket != null) {
            socket.close(CallRooms.CLOSE_NORMAL, "left");
        }
    }

    /** A socket is gone without a word. Its member may be here by another one meanwhile. */
    void dropped(Member member, CallRooms.Connection connection) {
        if (!member.isAt(connection)) {
            return;
        }
        member.disconnect(ticks.getAsLong());
        if (member.isIn()) {
            member.becomes(Member.State.RECONNECTING);
            members.tell(Member::isInRoom, Wire.dropped(member));
            if (member.isPractitioner()) {
                members.tellOfChange(member);
            }
        } else if (member.state() == Member.State.WAITING) {
            member.becomes(Member.State.ABSENT);
            members.tellOfChange(member);
        }
    }

    /** @param hearing whether silence means anything right now */
    void tick(boolean hearing) {
        long now = ticks.getAsLong();
        for (Member member : members.all()) {
            CallRooms.Connection socket = member.socket();
            if (hearing && socket != null && now - member.heardAt() > SILENT_AFTER.toNanos()) {
                socket.close(CallRooms.CLOSE_AWAY, "silent");
                dropped(member, socket);
            } else if (member.state() == Member.State.RECONNECTING
                    && now - member.droppedAt() > SEAT_KEPT_FOR.toNanos()) {
                timeOut(member);
            }
        }
        notePresence();
    }

    private void timeOut(Member member) {
        member.becomes(Member.State.LEFT);
        members.tell(Member::isInRoom, Wire.left(member, "timeout"));
        members.tellOfChange(member);
        book.timedOut(member.who());
    }

    /** A practitioner in the call by a living socket counts as present (TEL-21). */
    private void notePresence() {
        Instant now = clock.instant();
        if (startedAt == null || presenceNotedAt.plus(PRESENCE_EVERY).isAfter(now)) {
            return;
        }
        Set<UUID> present = members.all().stream()
                .filter(Member::isIn)
                .filter(Member::isConnected)
                .map(Member::id)
                .collect(Collectors.toSet());
        for (Member member : members.all()) {
            if (member.isPractitioner() && present.contains(member.id())) {
                presenceNotedAt = now;
                book.seen(member.who(), present);
            }
        }
    }

    /** The session is over for everybody. */
    void end(SessionEnded event) {
        closed = true;
        for (Member member : members.all()) {
            dismiss(member, Wire.ended(event.reason(), member.isPractitioner() ? event : null));
        }
    }

    /** There will be no session, for this reason: who waits is told. */
    void end(EndReason why) {
        closed = true;
        members.all().forEach(member -> dismiss(member, Wire.ended(why, null)));
    }

    /** These people's links died: taken off the appointment, removed as guests, or it was cancelled. */
    void revoked(Set<UUID> links) {
        for (UUID link : links) {
            Member gone = members.remove(link);
            if (gone != null) {
                boolean wasIn = gone.isInRoom();
                dismiss(gone, gone.guest() == null ? Wire.ended(EndReason.CANCELLED, null) : Wire.withdrawn());
                gone.becomes(Member.State.LEFT);
                if (wasIn) {
                    members.tell(Member::isInRoom, Wire.left(gone, "disconnect"));
                }
                members.tellOfChange(gone);
            }
        }
    }

    private void dismiss(Member member, String lastWord) {
        CallRooms.Connection socket = member.socket();
        if (socket != null) {
            socket.send(lastWord);
            member.disconnect(ticks.getAsLong());
            socket.close(CallRooms.CLOSE_NORMAL, "ended");
        }
    }
}
