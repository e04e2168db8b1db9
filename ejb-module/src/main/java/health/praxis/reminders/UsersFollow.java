package health.praxis.reminders;

import health.praxis.practice.DeactivationAsked;
import health.praxis.practice.UserDeactivated;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.SchedulingQueries;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * Tells who deactivates a practitioner how many messages about their appointments have not been sent, and whether they have
 * reminder settings of their own (ORG-19), which end with the deactivation (REM-7).
 */
@Dependent
class UsersFollow {

    @Inject
    private SchedulingQueries scheduling;

    @Inject
    private ReminderRows rows;

    @Inject
    private PreferenceRows preferences;

    @Inject
    private OwnSettings ownSettings;

    void deactivated(@Observes UserDeactivated event) {
        Map<ReminderType, ReminderPreference> own = preferences.of(event.user());
        if (!own.isEmpty()) {
            ownSettings.end(event.user(), own);
        }
    }

    void deactivationAsked(@Observes DeactivationAsked question) {
        question.add("reminderSettings", preferences.of(question.user()).isEmpty() ? 0 : 1);
        List<AppointmentId> ahead = scheduling.ahead(question.user());
        if (!ahead.isEmpty()) {
            question.add("reminders", rows.countScheduled(ahead));
        }
    }
}
