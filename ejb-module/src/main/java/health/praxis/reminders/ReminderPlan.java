package health.praxis.reminders;

import health.praxis.patients.PatientQueries;
import health.praxis.practice.PracticeCard;
import health.praxis.practice.PracticeOpened;
import health.praxis.practice.PracticeQueries;
import health.praxis.scheduling.AppointmentBooked;
import health.praxis.scheduling.AppointmentCalledOff;
import health.praxis.scheduling.AppointmentChanged;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans reminders in the transaction of what they tell of: a booking, a change, a cancellation (REM-1, REM-25, APT-16). */
@Dependent
class ReminderPlan {

    @Inject
    private PlannedReminders reminders;

    @Inject
    private SchedulingQueries scheduling;

    @Inject
    private PatientQueries patients;

    @Inject
    private PracticeQueries practices;

    @Inject
    private Clock clock;

    /** A new practice gets the usual preferences and our texts. */
    void practiceOpened(@Observes PracticeOpened event) {
        for (ReminderType type : ReminderType.values()) {
            reminders.add(Preference.usual(event.practice(), type));
        }
        DefaultTemplates.forPractice(event.practice()).forEach(reminders::add);
    }

    void booked(@Observes AppointmentBooked event) {
        AppointmentFacts appointment = scheduling.facts(event.id());
        if (isAhead(appointment)) {
            Set<PatientId> all = Set.copyOf(appointment.patients());
            Plan plan = plan(appointment, all);
            plan.news(all, ReminderType.NEW_APPOINTMENT, List.of());
            plan.before(all);
            reminders.add(practice(), plan.fresh);
        }
    }

    void changed(@Observes AppointmentChanged event) {
        AppointmentFacts appointment = scheduling.facts(event.id());
        List<Reminder> planned = reminders.of(practice(), event.id());
        Set<PatientId> kept = new HashSet<>(appointment.patients());
        kept.removeAll(event.added());
        Plan plan = plan(appointment, Set.copyOf(appointment.patients()));
        List<Reminder> changed = new ArrayList<>();
        for (Reminder reminder : planned) {
            if (event.removed().contains(reminder.patient())) {
                reminder.cancel();
                changed.add(reminder);
            } else if (event.timeChanged() && plan.reschedule(reminder)) {
                changed.add(reminder);
            }
        }
        reminders.reindex(practice(), changed);
        if (isAhead(appointment)) {
            plan.news(event.removed(), ReminderType.CANCELLED_APPOINTMENT, List.of());
            plan.news(event.added(), ReminderType.NEW_APPOINTMENT, List.of());
            plan.before(event.added());
            if (event.timeChanged() || event.locationChanged()) {
                plan.news(kept, ReminderType.CHANGED_APPOINTMENT, planned);
            }
            reminders.add(practice(), plan.fresh);
        }
    }

    void calledOff(@Observes AppointmentCalledOff event) {
        AppointmentFacts appointment = scheduling.facts(event.id());
        List<Reminder> planned = reminders.of(practice(), event.id());
        planned.forEach(Reminder::cancel);
        reminders.reindex(practice(), planned);
        if (isAhead(appointment)) {
            Set<PatientId> all = Set.copyOf(appointment.patients());
            Plan plan = plan(appointment, Set.of());
            plan.news(all, ReminderType.CANCELLED_APPOINTMENT, List.of());
            reminders.add(practice(), plan.fresh);
        }
    }

    /** @param zonesOf patients whose zone matters for it */
    private Plan plan(AppointmentFacts appointment, Set<PatientId> zonesOf) {
        PracticeCard practice = practices.practice();
        Map<PatientId, ZoneId> zones = new HashMap<>();
        if (!zonesOf.isEmpty()) {
            patients.cards(zonesOf).forEach((id, card) -> zones.put(id, Terms.zone(card.zone(), practice)));
        }
        return new Plan(practice.id(), appointment, preferences(), zones, clock.instant());
    }

    private Map<ReminderType, Preference> preferences() {
        Map<ReminderType, Preference> byType = new EnumMap<>(ReminderType.class);
        reminders.preferences(practice()).forEach(one -> byType.put(one.type(), one));
        return byType;
    }

    /** Nobody is told news of what is over. */
    private boolean isAhead(AppointmentFacts appointment) {
        return appointment.start().isAfter(clock.instant());
    }

    private static PracticeGroupId practice() {
        return Callers.current().requirePractice();
    }
}
