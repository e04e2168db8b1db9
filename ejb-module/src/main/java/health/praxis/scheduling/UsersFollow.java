package health.praxis.scheduling;

import health.praxis.practice.DeactivationAsked;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells who deactivates a practitioner how many appointments that leaves (ORG-19). */
@Dependent
class UsersFollow {

    @Inject
    private SchedulingQueries scheduling;

    void deactivationAsked(@Observes DeactivationAsked question) {
        question.add("appointments", scheduling.ahead(question.user()).size());
    }
}
