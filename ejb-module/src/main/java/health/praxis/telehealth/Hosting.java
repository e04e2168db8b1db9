package health.praxis.telehealth;

import jakarta.json.JsonObject;
import java.util.function.LongSupplier;

/** What only the practitioner does: let people in, keep them out, send them back, mute them, let them show their screen. */
final class Hosting {

    private final SessionBook book;
    private final Members members;
    private final LongSupplier ticks;

    Hosting(SessionBook book, Members members, LongSupplier ticks) {
        this.book = book;
        this.members = members;
        this.ticks = ticks;
    }

    /**
     * One message of somebody who is here; what is no act of a host is ignored.
     *
     * @throws NotYourSession from anybody but the practitioner, and about anybody but a patient of this appointment
     */
    void handle(Member me, String type, JsonObject message) {
        switch (type) {
            case "admit" -> admit(me, guest(me, message));
            case "decline" -> decline(me, guest(me, message));
            case "mute" -> mute(guest(me, message));
            case "send-back" -> sendBack(me, guest(me, message));
            case "remove" -> remove(me, guest(me, message));
            case "allow-share" -> allowShare(guest(me, message), message.getBoolean("on", false));
            default -> {}
        }
    }

    private Member guest(Member me, JsonObject message) {
        requirePractitioner(me);
        Member guest = members.named(message.getString("who", ""));
        if (guest == null || guest.isPractitioner()) {
            throw new NotYourSession();
        }
        return guest;
    }

    static void requirePractitioner(Member me) {
        if (!me.isPractitioner()) {
            throw new NotYourSession();
        }
    }

    private void admit(Member me, Member guest) {
        book.admit(me.who(), guest.id());
        guest.stands(Standing.ADMITTED);
        if (guest.isConnected() && !guest.isIn()) {
            book.connected(guest.who());
            guest.becomes(Member.State.IN);
            guest.send(Wire.admitted(guest, members.inRoomBut(guest)));
            members.tellRoomOfJoining(guest);
            me.send(Wire.cost(book.cost(me.who())));
        } else if (!guest.isConnected() && !guest.isInRoom()) {
            guest.becomes(Member.State.ABSENT);
            members.tellOfChange(guest);
        }
    }

    private void decline(Member me, Member guest) {
        keepOut(me, guest);
        guest.send(Wire.declined());
        members.tellOfChange(guest);
    }

    private void keepOut(Member me, Member guest) {
        book.decline(me.who(), guest.id());
        boolean wasIn = guest.isInRoom();
        guest.stands(Standing.DECLINED);
        guest.becomes(Member.State.DECLINED);
        if (wasIn) {
            members.tell(Member::isInRoom, Wire.left(guest, "removed"));
        }
    }

    /** Out of the call, and the page is done: their link leads back only to the door until they are admitted again. */
    private void remove(Member me, Member guest) {
        keepOut(me, guest);
        CallRooms.Connection socket = guest.socket();
        guest.send(Wire.removed());
        guest.disconnect(ticks.getAsLong());
        members.tellOfChange(guest);
        if (socket != null) {
            socket.close(CallRooms.CLOSE_NORMAL, "removed");
        }
    }

    /** Out of the call and into the waiting room, until they are admitted again. */
    private void sendBack(Member me, Member guest) {
        if (!guest.isInRoom()) {
            return;
        }
        book.sendBack(me.who(), guest.id());
        guest.stands(Standing.OUTSIDE);
        guest.becomes(guest.isConnected() ? Member.State.WAITING : Member.State.ABSENT);
        guest.send(Wire.sentBack());
        members.tell(Member::isInRoom, Wire.left(guest, "sent-back"));
        members.tellOfChange(guest);
    }

    /** The page mutes itself and says who asked for it. Nobody but the person can unmute. */
    private static void mute(Member guest) {
        if (guest.isIn()) {
            guest.send(Wire.mute());
        }
    }

    private void allowShare(Member guest, boolean on) {
        if (!guest.isInRoom()) {
            return;
        }
        guest.mayShare(on);
        guest.send(Wire.mayShare(on));
        members.tellOfChange(guest);
    }
}
