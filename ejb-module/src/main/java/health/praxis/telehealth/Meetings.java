package health.praxis.telehealth;

import health.praxis.installation.Settings;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the provider's meeting in step with the session: made when the first one comes in, made anew when the provider
 * lost it, removed at the end. All of it beside the call, never in its way.
 */
@ApplicationScoped
class Meetings {

    static final String DEFAULT_PROVIDER = "mesh";

    private static final System.Logger LOG = System.getLogger(Meetings.class.getName());

    @Inject
    private Settings settings;

    @Inject
    @Any
    private Instance<VideoMeetings> providers;

    @Inject
    private SessionMeetings sessionMeetings;

    @Resource(lookup = "java:jboss/ee/concurrency/executor/default")
    private ManagedExecutorService threads;

    /** The provider this installation is set to. */
    VideoMeetings provider() {
        String name = settings.text("PRAXIS_VIDEO_PROVIDER").orElse(DEFAULT_PROVIDER);
        return providers.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("PRAXIS_VIDEO_PROVIDER must be mesh or chime"));
    }

    /** Sees to it that the running session has its meeting. Returns at once. */
    void ensure(Participant participant) {
        if (provider().name().equals(DEFAULT_PROVIDER)) {
            return;
        }
        threads.execute(() -> {
            try {
                Callers.run(DoorSessionBook.callerFor(participant), this::open);
            } catch (RuntimeException failed) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "No meeting at the video provider for appointment " + participant.appointment(),
                        failed);
            }
        });
    }

    /**
     * What an admitted participant needs at the provider's door; the meeting is made if there is none. Calls the provider,
     * so never within a transaction.
     *
     * @return null for everybody else, where the provider has no door, and when it does not answer: the page asks again
     */
    @Nullable
    JsonObject join(Caller participant) {
        if (provider().name().equals(DEFAULT_PROVIDER)) {
            return null;
        }
        try {
            return Callers.get(participant, () -> sessionMeetings.admitted() ? joinMeeting() : null);
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.WARNING, "The video provider did not let a participant in", failed);
            return null;
        }
    }

    private @Nullable JsonObject joinMeeting() {
        open();
        SessionMeetings.Place place = sessionMeetings.place().orElse(null);
        if (place == null) {
            return null;
        }
        JsonObject door =
                provider().join(place.meeting(), place.link(), place.attendee()).orElse(null);
        if (door != null && !sessionMeetings.admitted()) {
            // Put out while the provider answered, which may have made them a place anew.
            provider().remove(place.meeting(), place.link());
            return null;
        }
        return door;
    }

    private void open() {
        VideoMeetings provider = provider();
        SessionMeetings.Needed needed = sessionMeetings.needed().orElse(null);
        if (needed != null && needed.meeting() != null) {
            if (provider.isOpen(needed.meeting())) {
                return;
            }
            needed = sessionMeetings.lost(needed.meeting()).orElse(null);
        }
        if (needed != null) {
            provider.open(needed.session(), needed.generation(), needed.links()).ifPresent(sessionMeetings::opened);
        }
    }

    void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionEnded event) {
        String meeting = event.meeting();
        if (meeting != null) {
            threads.execute(() -> close(meeting));
        }
    }

    private void close(String meeting) {
        try {
            provider().close(meeting);
        } catch (RuntimeException failed) {
            // The provider ends a meeting by itself once everybody has gone.
            LOG.log(System.Logger.Level.WARNING, "The video provider did not remove a meeting", failed);
        }
    }
}
