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
     * @throws NotYourSession from anybody but the practitioner, and about anybody but those who were invited to this appointment
     */
    void handle(Member me, String type, JsonObject message) {
        switch (type) {
            case "admit" -> admit(me, person(me, message));
            case "decline" -> decline(me, person(me, message));
            case "mute" -> mute(person(me, message));
            case "send-back" -> sendBack(me, person(me, message));
            case "remove" -> remove(me, person(me, message));
            case "allow-share" -> allowShare(person(me, message), message.getBoolean("on", false));
            default -> {}
        }
    }

    private Member person(Member me, JsonObject message) {
        requirePractitioner(me);
        Member person = members.named(message.getString("who", ""));
        if (person == null || person.isPractitioner()) {
            throw new NotYourSession();
        }
        return person;
    }

    static void requirePractitioner(Member me) {
        if (!me.isPractitioner()) {
            throw new NotYourSession();
        }
    }

    private void admit(Member me, Member person) {
        book.admit(me.who(), person.id());
        person.stands(Standing.ADMITTED);
        if (person.isConnected() && !person.isIn()) {
            book.connected(person.who());
            person.becomes(Member.State.IN);
            person.send(Wire.admitted(person, members.inRoomBut(person)));
            members.tellRoomOfJoining(person);
        } else if (!person.isConnected() && !person.isInRoom()) {
            person.becomes(Member.State.ABSENT);
            members.tellOfChange(person);
        }
    }

    private void decline(Member me, Member person) {
        keepOut(me, person);
        person.send(Wire.declined());
        members.tellOfChange(person);
    }

    private void keepOut(Member me, Member person) {
        book.decline(me.who(), person.id());
        boolean wasIn = person.isInRoom();
        person.stands(Standing.DECLINED);
        person.becomes(Member.State.DECLINED);
        if (wasIn) {
            members.tell(Member::isInRoom, Wire.left(person, "removed"));
        }
    }

    /** Out of the call, and the page is done: their link leads back only to the door until they are admitted again. */
    private void remove(Member me, Member person) {
        keepOut(me, person);
        CallRooms.Connection socket = person.socket();
        person.send(Wire.removed());
        person.disconnect(ticks.getAsLong());
        members.tellOfChange(person);
        if (socket != null) {
            socket.close(CallRooms.CLOSE_NORMAL, "removed");
        }
    }

    /** Out of the call and into the waiting room, until they are admitted again. */
    private void sendBack(Member me, Member person) {
        if (!person.isInRoom()) {
            return;
        }
        book.sendBack(me.who(), person.id());
        person.stands(Standing.OUTSIDE);
        person.becomes(person.isConnected() ? Member.State.WAITING : Member.State.ABSENT);
        person.send(Wire.sentBack());
        members.tell(Member::isInRoom, Wire.left(person, "sent-back"));
        members.tellOfChange(person);
    }

    /** The page mutes itself and says who asked for it. Nobody but the person can unmute. */
    private static void mute(Member person) {
        if (person.isIn()) {
            person.send(Wire.mute());
        }
    }

    private void allowShare(Member person, boolean on) {
        if (!person.isInRoom()) {
            return;
        }
        person.mayShare(on);
        person.send(Wire.mayShare(on));
        members.tellOfChange(person);
    }
}
