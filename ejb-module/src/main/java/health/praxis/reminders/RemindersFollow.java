package health.praxis.reminders;

import health.praxis.delivery.Channel;
import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientQueries;
import health.praxis.practice.PracticeCard;
import health.praxis.practice.PracticeOpened;
import health.praxis.practice.PracticeQueries;
import health.praxis.scheduling.AppointmentBooked;
import health.praxis.scheduling.AppointmentCalledOff;
import health.praxis.scheduling.AppointmentChanged;
import health.praxis.scheduling.AppointmentDeleted;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.CancellationUndone;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reminders follow their appointment, in its transaction: planned with it, rescheduled when it moves (REM-25), cancelled
 * with it (APT-16). Changes that come before a message has left are told by that message: it is written when it leaves.
 */
@Dependent
class RemindersFollow {

    @Inject
    private ReminderRows rows;

    @Inject
    private SchedulingQueries scheduling;

    @Inject
    private PatientQueries patients;

    @Inject
    private PracticeQueries practices;

    @Inject
    private Clock clock;

    /** A new practice group has our templates and the usual preferences. */
    void practiceOpened(@Observes PracticeOpened event) {
        DefaultTemplates.all()
                .forEach((use, wording) -> rows.add(new ReminderTemplate(event.practice(), use, wording)));
        for (ReminderType type : ReminderType.values()) {
            if (type != ReminderType.VIDEO_LINK) {
                rows.add(ReminderPreference.usual(event.practice(), type));
            }
        }
    }

    void booked(@Observes AppointmentBooked event) {
        AppointmentFacts appointment = scheduling.facts(event.id());
        welcome(appointment, appointment.patients(), rows.preferences());
    }

    void changed(@Observes AppointmentChanged event) {
        AppointmentFacts appointment = scheduling.facts(event.id());
        Map<ReminderType, ReminderPreference> preferences = rows.preferences();
        List<Reminder> unsent = rows.lockedUnsent(event.id());

        cancel(unsent, NotSentReason.PATIENT_REMOVED, one -> event.removed().contains(one.patient()));
        tell(ReminderType.CANCELLED_APPOINTMENT, appointment, event.removed(), preferences, clock.instant());

        cancel(unsent, NotSentReason.PATIENT_BACK, one -> event.added().contains(one.patient()));
        welcome(appointment, event.added(), preferences);

        if (event.timeChanged() || event.locationChanged()) {
            Set<PatientId> staying = new HashSet<>(appointment.patients());
            staying.removeAll(event.added());
            tellOfTheChange(appointment, staying, unsent, preferences);
            reschedule(appointment, staying, unsent, preferences);
        }
    }

    void calledOff(@Observes AppointmentCalledOff event) {
        cancel(
                rows.lockedUnsent(event.id()),
                event.wholly() ? NotSentReason.APPOINTMENT_CANCELLED : NotSentReason.PATIENT_REMOVED,
                one -> one.type() != ReminderType.CANCELLED_APPOINTMENT
                        && (event.wholly() || event.patients().contains(one.patient())));
        if (event.tellAt() != null) {
            AppointmentFacts appointment = scheduling.facts(event.id());
            tell(ReminderType.CANCELLED_APPOINTMENT, appointment, event.patients(), rows.preferences(), event.tellAt());
        }
    }

    /** Whoever does not know yet that it was off is not told; reminders before it are planned anew. */
    void undone(@Observes CancellationUndone event) {
        AppointmentFacts appointment = scheduling.facts(event.id());
        Map<ReminderType, ReminderPreference> preferences = rows.preferences();
        cancel(
                rows.lockedUnsent(event.id()),
                NotSentReason.PATIENT_BACK,
                one -> one.type() == ReminderType.CANCELLED_APPOINTMENT
                        && event.patients().contains(one.patient()));
        Told told = new Told(rows.ofAppointment(event.id()), event.calledOffAt());
        tell(
                ReminderType.NEW_APPOINTMENT,
                appointment,
                event.patients().stream().filter(told::mustHearAgain).toList(),
                preferences,
                clock.instant());
        remindBefore(appointment, event.patients(), preferences);
    }

    /** @throws AppointmentWasTold when a message about it has left: what a patient was told stays */
    void deleted(@Observes AppointmentDeleted event) {
        // One that is just leaving is waited for.
        rows.lockedUnsent(event.id());
        List<Reminder> planned = rows.ofAppointment(event.id());
        if (planned.stream().anyMatch(one -> one.state() == Reminder.State.HANDED_OVER)) {
            throw new AppointmentWasTold();
        }
        rows.remove(planned);
    }

    private void welcome(
            AppointmentFacts appointment,
            Collection<PatientId> whom,
            Map<ReminderType, ReminderPreference> preferences) {
        tell(ReminderType.NEW_APPOINTMENT, appointment, whom, preferences, clock.instant());
        remindBefore(appointment, whom, preferences);
    }

    private void remindBefore(
            AppointmentFacts appointment,
            Collection<PatientId> whom,
            Map<ReminderType, ReminderPreference> preferences) {
        ReminderPreference before = preferences.get(ReminderType.PRE_APPOINTMENT);
        if (before == null || before.channels().isEmpty() || whom.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<PatientId, PatientCard> cards = patients.cards(whom);
        PracticeCard practice = practices.practice();
        for (PatientId patient : whom) {
            Instant due = dueBefore(appointment, cards.get(patient), practice, before);
            for (Channel channel : before.channels()) {
                Reminder reminder = reminder(ReminderType.PRE_APPOINTMENT, appointment, patient, channel, due);
                reminder.leaveAt(due, now);
                rows.add(reminder);
            }
        }
    }

    /** Plans messages that leave at this time. */
    private void tell(
            ReminderType type,
            AppointmentFacts appointment,
            Collection<PatientId> whom,
            Map<ReminderType, ReminderPreference> preferences,
            Instant due) {
        for (Channel channel : channels(type, preferences)) {
            whom.forEach(patient -> rows.add(reminder(type, appointment, patient, channel, due)));
        }
    }

    private void tellOfTheChange(
            AppointmentFacts appointment,
            Collection<PatientId> staying,
            List<Reminder> unsent,
            Map<ReminderType, ReminderPreference> preferences) {
        for (Channel channel : channels(ReminderType.CHANGED_APPOINTMENT, preferences)) {
            staying.stream()
                    .filter(patient -> unsent.stream()
                            .noneMatch(one -> one.goesTo(patient, channel) && one.tellsOfTheAppointment()))
                    .forEach(patient -> rows.add(reminder(
                            ReminderType.CHANGED_APPOINTMENT, appointment, patient, channel, clock.instant())));
        }
    }

    private void reschedule(
            AppointmentFacts appointment,
            Collection<PatientId> staying,
            List<Reminder> unsent,
            Map<ReminderType, ReminderPreference> preferences) {
        ReminderPreference before = preferences.get(ReminderType.PRE_APPOINTMENT);
        List<Reminder> waiting = unsent.stream()
                .filter(one -> one.type() == ReminderType.PRE_APPOINTMENT && staying.contains(one.patient()))
                .toList();
        if (before == null || waiting.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<PatientId, PatientCard> cards = patients.cards(staying);
        PracticeCard practice = practices.practice();
        waiting.forEach(one -> one.leaveAt(dueBefore(appointment, cards.get(one.patient()), practice, before), now));
        rows.follow(waiting);
    }

    private void cancel(List<Reminder> unsent, NotSentReason why, Predicate<Reminder> which) {
        List<Reminder> gone = unsent.stream().filter(which).toList();
        gone.forEach(one -> one.cancel(why));
        rows.dropDue(gone);
    }

    private static Instant dueBefore(
            AppointmentFacts appointment,
            @Nullable PatientCard patient,
            PracticeCard practice,
            ReminderPreference before) {
        return before.timing().dueAt(appointment.start(), Terms.zone(patient, practice));
    }

    private static List<Channel> channels(ReminderType type, Map<ReminderType, ReminderPreference> preferences) {
        ReminderPreference preference = preferences.get(type);
        return preference == null ? List.of() : preference.channels();
    }

    private Reminder reminder(
            ReminderType type, AppointmentFacts appointment, PatientId patient, Channel channel, Instant due) {
        PracticeGroupId practice = Callers.current().requirePractice();
        return new Reminder(practice, appointment.id(), patient, type, channel, due, clock.instant());
    }
}
