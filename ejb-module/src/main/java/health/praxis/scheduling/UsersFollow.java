package health.praxis.scheduling;

import health.praxis.practice.DeactivationAsked;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Tells who deactivates a practitioner how many appointments that leaves (ORG-19). */
@Dependent
class UsersFollow {

    @Inject
    private Appointments appointments;

    @Inject
    private Clock clock;

    void deactivationAsked(@Observes DeactivationAsked question) {
        question.add("appointments", appointments.countAfter(question.user(), clock.instant()));
    }
}
