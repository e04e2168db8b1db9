package health.praxis.telehealth;

import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a running session remembers of its meeting at the provider. Used around calls to the provider. */
@Stateless
@Door
public class SessionMeetings {

    @Inject
    private Sessions sessions;

    @Inject
    private Presence presence;

    /** What a meeting is to be made from. */
    record Needed(
            UUID session,
            int generation,
            Set<UUID> links,
            @Nullable String meeting) {}

    /** Of the caller's session, while it lives. */
    @Allowed({Right.SESSION_HOLD, Right.SESSION_JOIN})
    public Optional<Needed> needed() {
        return live().map(SessionMeetings::of);
    }

    /** The caller's own place at the provider. */
    record Place(UUID link, String meeting, @Nullable String attendee) {}

    /** Whether the session lives and the caller is admitted to it (TEL-23). */
    @Allowed({Right.SESSION_HOLD, Right.SESSION_JOIN})
    public boolean admitted() {
        return admittedTo().isPresent();
    }

    /** For the admitted only; empty also until there is a meeting. */
    @Allowed({Right.SESSION_HOLD, Right.SESSION_JOIN})
    public Optional<Place> place() {
        UUID link = presence.ownLink().id();
        return admittedTo().flatMap(session -> session.placeOf(link));
    }

    private Optional<VideoSession> admittedTo() {
        JoinLink link = presence.ownLinkEvenDead();
        return live(link).filter(session -> link.isAlive() && session.standing(link.id()) == Standing.ADMITTED);
    }

    /** The provider does not have that meeting any more; the next one gets a new generation. */
    @Allowed({Right.SESSION_HOLD, Right.SESSION_JOIN})
    public Optional<Needed> lost(String meeting) {
        return live().map(session -> {
            if (meeting.equals(session.meeting())) {
                session.meetingLost();
            }
            return of(session);
        });
    }

    /** The provider made it. */
    @Allowed({Right.SESSION_HOLD, Right.SESSION_JOIN})
    public void opened(VideoMeetings.Meeting meeting) {
        live().ifPresent(session -> session.metAt(meeting));
    }

    private Optional<VideoSession> live() {
        return live(presence.ownLink());
    }

    private Optional<VideoSession> live(JoinLink link) {
        return sessions.lockedOf(link.practice(), link.appointment()).filter(VideoSession::isLive);
    }

    private static Needed of(VideoSession session) {
        return new Needed(session.id(), session.generation(), session.expected(), session.meeting());
    }
}
