package health.praxis.telehealth;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The transactions around deleting somebody's place at the provider. */
@Stateless
@Door
public class AttendeeRemovalSteps {

    @Inject
    private Sessions sessions;

    @Inject
    private Links links;

    @Inject
    private CallFacts facts;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The provider's meeting that this person must not be in; empty when they may be, or when there is none. */
    @Allowed(Right.WORK)
    public Optional<String> meetingToLeave(UUID session, UUID link) {
        return live(session)
                .filter(found -> found.standing(link) != Standing.ADMITTED)
                .map(VideoSession::meeting);
    }

    /** Records that the provider has deleted it. */
    @Allowed(Right.WORK)
    public void removed(UUID session, UUID link) {
        live(session).ifPresent(found -> found.gone(link, clock.instant()));
        links.find(Callers.current().requirePractice(), link)
                .ifPresent(whose -> audit.record(AuditEvent.of(Action.DELETE, "video attendee", link)
                        .patients(facts.about(whose))
                        .describe("taken out of the provider's meeting")));
    }

    private Optional<VideoSession> live(UUID session) {
        return sessions.locked(Callers.current().requirePractice(), session).filter(VideoSession::isLive);
    }
}
