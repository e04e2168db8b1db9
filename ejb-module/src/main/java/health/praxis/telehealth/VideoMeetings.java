package health.praxis.telehealth;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The provider that carries media. Calls that go over the network are made outside transactions. */
public interface VideoMeetings {

    /** The provider's name in PRAXIS_VIDEO_PROVIDER. */
    String name();

    /**
     * Makes the meeting, or finds the one made before by the same session and generation.
     *
     * @return empty when this provider needs no meeting
     */
    Optional<Meeting> open(UUID session, int generation, Collection<UUID> links);

    /** Whether the provider still has the meeting. */
    boolean isOpen(String meeting);

    /** Ends the meeting for everybody; one that is gone already is fine. */
    void close(String meeting);

    /**
     * Deletes a participant's place in the meeting: their connection ends, and what had let them in does so no more. A
     * place or a meeting that is gone already is fine.
     */
    void remove(String meeting, UUID link);

    /** Whether participants can talk without learning one another's network addresses. */
    default boolean hasRelay() {
        return true;
    }

    /**
     * What the browser of one participant needs to come into the meeting, in the provider's own words. It lets its holder
     * in: only for people who are admitted, never stored, never logged.
     *
     * @param attendee the provider's name of this participant, if one is known
     * @return empty when this provider needs no meeting, or has lost it
     */
    Optional<JsonObject> join(String meeting, UUID link, @Nullable String attendee);

    /** STUN and TURN servers for one participant, with credentials that last this long. */
    List<IceServer> iceServers(UUID link, Duration validFor);

    /**
     * A meeting at the provider.
     *
     * @param reference the provider's name for it
     * @param attendees the provider's name of each participant, by link
     */
    record Meeting(String reference, Map<UUID, String> attendees) {

        public Meeting {
            attendees = Map.copyOf(attendees);
        }
    }
}
