package health.praxis.audit;

import health.praxis.outbox.DeadLetterRetried;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Writes down acts of the rooms below this one, which cannot call it: they tell, in their transaction. */
@Dependent
class AuditFollows {

    @Inject
    private Audit audit;

    void deadLetterRetried(@Observes DeadLetterRetried event) {
        if (Callers.current().practice() == null) {
            audit.recordForPlatform(Action.RETRY, Callers.current().subject(), "dead letter " + event.letter());
        } else {
            audit.record(AuditEvent.of(Action.RETRY, "dead letter", event.letter()));
        }
    }
}
