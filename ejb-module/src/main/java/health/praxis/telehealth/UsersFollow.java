package health.praxis.telehealth;

import health.praxis.practice.DeactivationAsked;
import health.praxis.practice.UserDeactivated;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A call ends with the membership of who holds it, in the same transaction (ORG-15). */
@Dependent
class UsersFollow {

    @Inject
    private Sessions sessions;

    @Inject
    private SessionSweep sweep;

    void deactivationAsked(@Observes DeactivationAsked question) {
        question.add(
                "sessions",
                sessions.liveOf(Callers.current().requirePractice(), question.user())
                        .size());
    }

    /** As a job: who deactivates a colleague, or leaves, may not see every patient whose call ends. */
    void deactivated(@Observes UserDeactivated event) {
        Caller job = Caller.job(Callers.current().requirePractice(), "deactivation");
        Callers.run(job, () -> sweep.endAllOf(event.user()));
    }
}
