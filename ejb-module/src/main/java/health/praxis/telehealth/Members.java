package health.praxis.telehealth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who has a place in one appointment's call, and who of them hears of whom: waiting patients see the
 * practitioner only; who is in the room sees all who are in it; the practitioner sees everybody.
 */
final class Members {

    private final Map<UUID, Member> byId = new LinkedHashMap<>();

    void seat(Seating.Seat seat, Participant who) {
        Member known = byId.get(seat.link());
        if (known == null) {
            Participant holder = new Participant(who.practice(), who.appointment(), seat.link(), seat.role());
            byId.put(seat.link(), new Member(holder, seat.name(), seat.guest(), seat.standing()));
        } else {
            known.stands(seat.standing());
        }
    }

    @Nullable
    Member get(UUID id) {
        return byId.get(id);
    }

    @Nullable
    Member remove(UUID id) {
        return byId.remove(id);
    }

    /** The member with this id, if the text is one. */
    @Nullable
    Member named(String id) {
        try {
            return byId.get(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    /** Everybody as of now; they may come and go meanwhile. */
    List<Member> all() {
        return List.copyOf(byId.values());
    }

    void tell(Predicate<Member> whom, String message) {
        byId.values().stream().filter(whom).forEach(member -> member.send(message));
    }

    void tellRoomOfJoining(Member newcomer) {
        for (Member member : inRoomBut(newcomer)) {
            member.send(Wire.joined(newcomer));
        }
        if (newcomer.isPractitioner()) {
            tellOfChange(newcomer);
        }
    }

    /** Tells those who may see this person how they are now. */
    void tellOfChange(Member changed) {
        for (Member viewer : byId.values()) {
            if (viewer != changed && maySee(viewer, changed)) {
                viewer.send(Wire.person(viewer, changed));
            }
        }
    }

    List<Member> visibleTo(Member viewer) {
        List<Member> visible = new ArrayList<>();
        for (Member member : byId.values()) {
            if (member != viewer && maySee(viewer, member)) {
                visible.add(member);
            }
        }
        return visible;
    }

    Collection<Member> inRoomBut(Member member) {
        return byId.values().stream()
                .filter(other -> other != member && other.isInRoom())
                .toList();
    }

    private static boolean maySee(Member viewer, Member person) {
        return viewer.isPractitioner() || person.isPractitioner() || (viewer.isInRoom() && person.isInRoom());
    }
}
