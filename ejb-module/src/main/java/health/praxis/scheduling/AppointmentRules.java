package health.praxis.scheduling;

import health.praxis.shared.PatientId;
import health.praxis.shared.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@link Appointment} asks of whatever it is given. */
final class AppointmentRules {

    static final int LONGEST_MINUTES = 24 * 60;
    private static final int SHORTEST_MINUTES = 5;
    /** TEL-2. */
    static final int MOST_PATIENTS_BY_VIDEO = 3;

    private AppointmentRules() {}

    /**
     * @throws NoPatients without a patient
     * @throws TooManyPatients with more than three by Telehealth (TEL-2)
     */
    static void check(AppointmentLocation location, List<PatientId> patients) {
        if (patients.isEmpty()) {
            throw new NoPatients();
        }
        boolean tooMany = Set.copyOf(patients).size() > MOST_PATIENTS_BY_VIDEO;
        if (location == AppointmentLocation.TELEHEALTH && tooMany) {
            throw new TooManyPatients(MOST_PATIENTS_BY_VIDEO);
        }
    }

    static TimeSlot slot(Instant start, int minutes) {
        return TimeSlot.of(start, length(minutes));
    }

    /**
     * How long an appointment may last.
     *
     * @throws AppointmentTooShort under five minutes
     * @throws AppointmentTooLong over a day
     */
    static Duration length(int minutes) {
        if (minutes < SHORTEST_MINUTES) {
            throw new AppointmentTooShort(SHORTEST_MINUTES);
        }
        if (minutes > LONGEST_MINUTES) {
            throw new AppointmentTooLong(LONGEST_MINUTES);
        }
        return Duration.ofMinutes(minutes);
    }

    /** How many take part by a patient of this status. */
    static int parts(AppointmentStatus status) {
        return status == AppointmentStatus.CANCELLED ? 0 : 1;
    }

    /** Those of these who have not cancelled, by what is known of them. */
    static List<PatientId> expected(List<PatientId> wanted, Map<PatientId, AppointmentStatus> known) {
        return wanted.stream()
                .filter(patient -> known.get(patient) != AppointmentStatus.CANCELLED)
                .toList();
    }

    static @Nullable UUID value(@Nullable AppointmentTypeId type) {
        return type == null ? null : type.value();
    }

    static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
