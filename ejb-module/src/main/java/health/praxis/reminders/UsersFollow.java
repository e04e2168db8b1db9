package health.praxis.reminders;

import health.praxis.practice.DeactivationAsked;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.SchedulingQueries;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Tells who deactivates a practitioner how many messages about their appointments have not been sent (ORG-19). */
@Dependent
class UsersFollow {

    @Inject
    private SchedulingQueries scheduling;

    @Inject
    private ReminderRows rows;

    void deactivationAsked(@Observes DeactivationAsked question) {
        List<AppointmentId> ahead = scheduling.ahead(question.user());
        if (!ahead.isEmpty()) {
            question.add("reminders", rows.countScheduled(ahead));
        }
    }
}
