package health.praxis.integrations;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.practice.UserDeactivated;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Ends the feed of whoever is deactivated, for good: taken back, they make a new one (ORG-15). */
@Dependent
class UsersFollow {

    @Inject
    private FeedRows feeds;

    @Inject
    private Audit audit;

    void deactivated(@Observes UserDeactivated event) {
        if (feeds.drop(event.user())) {
            audit.record(AuditEvent.of(Action.END, "calendar feed", event.user().value())
                    .describe("deactivated"));
        }
    }
}
