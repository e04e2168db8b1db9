package health.praxis.telehealth;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What a room asks of, and leaves to, the part of a call that is remembered. Refusals are those of {@link Telehealth}. */
interface SessionBook {

    Participant redeem(String ticket);

    Seating seating(Participant who);

    Instant start(Participant practitioner);

    void admit(Participant practitioner, UUID link);

    void decline(Participant practitioner, UUID link);

    void sendBack(Participant practitioner, UUID link);

    void connected(Participant who);

    void leave(Participant who);

    void timedOut(Participant who);

    void disconnect(Participant practitioner);

    void seen(Participant practitioner, Set<UUID> present);

    void route(Participant who, UUID peer, Route route);

    Cost cost(Participant practitioner);

    /** Sees to the provider's meeting; returns at once. */
    void meetingNeeded(Participant who);
}
