package health.praxis.reminders;

import health.praxis.delivery.Channel;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Which reminders an appointment needs, by the practice's preferences. */
final class Plan {

    /** Planned, not kept yet. */
    final List<Reminder> fresh = new ArrayList<>();

    private final PracticeGroupId practice;
    private final AppointmentFacts appointment;
    private final Map<ReminderType, Preference> preferences;
    private final Map<PatientId, ZoneId> zones;
    private final Instant now;

    /** @param zones in which patients read times */
    Plan(
            PracticeGroupId practice,
            AppointmentFacts appointment,
            Map<ReminderType, Preference> preferences,
            Map<PatientId, ZoneId> zones,
            Instant now) {
        this.practice = practice;
        this.appointment = appointment;
        this.preferences = preferences;
        this.zones = zones;
        this.now = now;
    }

    /**
     * News that leave at once.
     *
     * @param planned who has news waiting gets them once, with what holds when they leave
     */
    void news(Collection<PatientId> whom, ReminderType type, List<Reminder> planned) {
        for (PatientId patient : whom) {
            for (Channel channel : channels(type)) {
                boolean waiting = planned.stream()
                        .filter(Reminder::isScheduled)
                        .filter(one -> one.type() != ReminderType.PRE_APPOINTMENT)
                        .anyMatch(one -> one.patient().equals(patient) && one.channel() == channel);
                if (!waiting) {
                    fresh.add(Reminder.now(practice, appointment.id(), patient, type, channel, now));
                }
            }
        }
    }

    /** The reminder before the appointment (REM-3). */
    void before(Collection<PatientId> whom) {
        for (PatientId patient : whom) {
            for (Channel channel : channels(ReminderType.PRE_APPOINTMENT)) {
                fresh.add(Reminder.at(
                        due(patient),
                        practice,
                        appointment.id(),
                        patient,
                        ReminderType.PRE_APPOINTMENT,
                        channel,
                        now));
            }
        }
    }

    /** The appointment moved. @return whether this reminder moves along (REM-25) */
    boolean reschedule(Reminder reminder) {
        if (reminder.type() != ReminderType.PRE_APPOINTMENT
                || channels(ReminderType.PRE_APPOINTMENT).isEmpty()
                || !zones.containsKey(reminder.patient())) {
            return false;
        }
        reminder.reschedule(due(reminder.patient()), now);
        return true;
    }

    private Instant due(PatientId patient) {
        Preference preference = preferences.get(ReminderType.PRE_APPOINTMENT);
        ZoneId zone = zones.get(patient);
        if (preference == null || zone == null) {
            throw new IllegalStateException("no timing or no zone for a planned reminder");
        }
        return preference.timing().dueFor(appointment.start(), zone);
    }

    private List<Channel> channels(ReminderType type) {
        Preference preference = preferences.get(type);
        return preference == null ? List.of() : preference.channels();
    }
}
