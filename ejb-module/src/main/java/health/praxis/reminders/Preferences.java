package health.praxis.reminders;

import health.praxis.delivery.Channel;
import health.praxis.patients.PatientCard;
import health.praxis.practice.PracticeCard;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to whom: the one place where a patient's wish wins over the practitioner's settings, and those over the
 * practice group's (REM-7, REM-8).
 *
 * @param levels by holder: the practice group, and practitioners with settings of their own
 * @param wishes of patients who want something otherwise
 */
record Preferences(Map<UUID, Map<ReminderType, ReminderPreference>> levels, Map<About, Boolean> wishes) {

    /** One type of message to one patient by one channel. */
    record About(PatientId patient, ReminderType type, Channel channel) {}

    /** Whether it goes to a patient of this practitioner. */
    boolean sends(ReminderType type, Channel channel, UserId practitioner, PatientId patient) {
        Boolean wish = wishes.get(new About(patient, type, channel));
        return wish == null ? sends(type, channel, practitioner) : wish;
    }

    /** Whether it goes to patients of this practitioner who have no wish. */
    boolean sends(ReminderType type, Channel channel, UserId practitioner) {
        ReminderPreference preference = of(practitioner, type);
        return preference != null && preference.sends(channel);
    }

    /** Whose setting decides where the patient has no wish. */
    ReminderLevel level(ReminderType type, UserId practitioner) {
        return own(practitioner.value(), type) == null ? ReminderLevel.PRACTICE : ReminderLevel.PRACTITIONER;
    }

    /** What this patient does not want although patients of this practitioner get it, in the order of types. */
    List<ReminderType> unwanted(Channel channel, UserId practitioner, PatientId patient) {
        return Arrays.stream(ReminderType.values())
                .filter(type -> sends(type, channel, practitioner) && !sends(type, channel, practitioner, patient))
                .toList();
    }

    /** When the reminder before this appointment leaves, in the zone in which the patient lives (REM-3). */
    Instant dueBefore(AppointmentFacts appointment, @Nullable PatientCard patient, PracticeCard practice) {
        return Objects.requireNonNull(of(appointment.practitioner(), ReminderType.PRE_APPOINTMENT), "preference")
                .timing()
                .dueAt(appointment.start(), Terms.zone(patient, practice));
    }

    /** Whether the SMS before an appointment with this practitioner asks for Y or N (REM-17). */
    boolean asks(UserId practitioner) {
        ReminderPreference before = of(practitioner, ReminderType.PRE_APPOINTMENT);
        return before != null && before.isTwoWay();
    }

    private @Nullable ReminderPreference of(UserId practitioner, ReminderType type) {
        ReminderPreference own = own(practitioner.value(), type);
        return own == null ? own(ReminderPreference.GROUP, type) : own;
    }

    private @Nullable ReminderPreference own(UUID holder, ReminderType type) {
        return levels.getOrDefault(holder, Map.of()).get(type);
    }
}
