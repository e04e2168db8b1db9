package health.praxis.reminders;

import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.PatientId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What the patients of appointments have heard that were cancelled and are not any more.
 *
 * @param calledOffAt when they were cancelled
 */
record Told(List<Reminder> reminders, Instant calledOffAt) {

    private static final Set<ReminderType> THAT_IT_IS =
            Set.of(ReminderType.NEW_APPOINTMENT, ReminderType.CHANGED_APPOINTMENT);

    /** Whether they think that it is off, or the message that it is was dropped when it was cancelled. */
    boolean mustHearAgain(AppointmentId appointment, PatientId patient) {
        List<Reminder> own = reminders.stream()
                .filter(one -> one.isAbout(appointment) && one.patient().equals(patient))
                .toList();
        boolean thinksItIsOff = own.stream()
                .anyMatch(one -> one.type() == ReminderType.CANCELLED_APPOINTMENT
                        && one.state() == Reminder.State.HANDED_OVER
                        && !one.createdAt().isBefore(calledOffAt));
        boolean neverHeard = own.stream()
                .filter(one -> THAT_IT_IS.contains(one.type()) && !one.isCancelledBecause(NotSentReason.MOVE_UNDONE))
                .max(Comparator.comparing(Reminder::createdAt))
                .filter(last -> last.state() == Reminder.State.CANCELLED)
                .isPresent();
        return thinksItIsOff || neverHeard;
    }
}
