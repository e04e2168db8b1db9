package health.praxis.scheduling;

import health.praxis.practice.FacilityId;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A new appointment (APT-1).
 *
 * @param minutes how long it lasts, 5 to 1440
 * @param patients one or more; at most three by Telehealth (TEL-2)
 * @param where what was typed about it: the link of an Online Consultation (TEL-34), another address (LOC-11); dropped for other
 *     locations
 * @param facilities rooms and equipment of one location; dropped unless they meet at the clinic (LOC-9)
 * @param type what kind of appointment it is, where the practice uses types (APT-5)
 */
public record BookAppointment(
        @NotNull UserId practitioner,
        @NotNull Instant start,
        int minutes,
        @NotNull AppointmentLocation location,
        @NotNull List<PatientId> patients,
        @Nullable @Size(max = 2000) String comments,
        @Nullable String where,
        @NotNull Set<FacilityId> facilities,
        @Nullable AppointmentTypeId type) {

    public BookAppointment {
        patients = List.copyOf(patients);
        where = MeetingPlace.isTyped(location) ? where : null;
        facilities = location == AppointmentLocation.CLINIC ? Set.copyOf(facilities) : Set.of();
    }

    /** One without rooms and equipment. */
    public BookAppointment(
            UserId practitioner,
            Instant start,
            int minutes,
            AppointmentLocation location,
            List<PatientId> patients,
            @Nullable String comments,
            @Nullable String where,
            @Nullable AppointmentTypeId type) {
        this(practitioner, start, minutes, location, patients, comments, where, Set.of(), type);
    }

    /** One without place, rooms, equipment and type. */
    public BookAppointment(
            UserId practitioner,
            Instant start,
            int minutes,
            AppointmentLocation location,
            List<PatientId> patients,
            @Nullable String comments) {
        this(practitioner, start, minutes, location, patients, comments, null, Set.of(), null);
    }

    /** The same for the first of its patients alone. */
    BookAppointment forOne() {
        return new BookAppointment(
                practitioner,
                start,
                minutes,
                location,
                patients.stream().limit(1).toList(),
                comments,
                where,
                facilities,
                type);
    }

    /** The same at another time. */
    BookAppointment startingAt(Instant other) {
        return new BookAppointment(practitioner, other, minutes, location, patients, comments, where, facilities, type);
    }
}
