package health.praxis.scheduling;

import health.praxis.practice.FacilityId;
import health.praxis.shared.PatientId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an appointment shall be from now on; whole, not only the differences.
 *
 * @param minutes how long it lasts, 5 to 1440
 * @param patients one or more; at most three by Telehealth (TEL-2)
 * @param where what was typed about it: the link of an Online Consultation (TEL-34), another address (LOC-11); dropped for other
 *     locations
 * @param facilities rooms and equipment of one location; dropped unless they meet at the clinic (LOC-9)
 * @param type what kind of appointment it is, where the practice uses types (APT-5)
 */
public record ChangeAppointment(
        @NotNull Instant start,
        int minutes,
        @NotNull AppointmentLocation location,
        @NotNull List<PatientId> patients,
        @Nullable @Size(max = 2000) String comments,
        @Nullable String where,
        @NotNull Set<FacilityId> facilities,
        @Nullable AppointmentTypeId type) {

    public ChangeAppointment {
        patients = List.copyOf(patients);
        where = MeetingPlace.isTyped(location) ? where : null;
        facilities = location == AppointmentLocation.CLINIC ? Set.copyOf(facilities) : Set.of();
    }

    /** One without rooms and equipment. */
    public ChangeAppointment(
            Instant start,
            int minutes,
            AppointmentLocation location,
            List<PatientId> patients,
            @Nullable String comments,
            @Nullable String where,
            @Nullable AppointmentTypeId type) {
        this(start, minutes, location, patients, comments, where, Set.of(), type);
    }

    /** One without rooms, equipment and type. */
    public ChangeAppointment(
            Instant start,
            int minutes,
            AppointmentLocation location,
            List<PatientId> patients,
            @Nullable String comments,
            @Nullable String where) {
        this(start, minutes, location, patients, comments, where, Set.of(), null);
    }

    /** The same with one more patient. */
    ChangeAppointment with(PatientId newcomer) {
        List<PatientId> all =
                Stream.concat(patients.stream(), Stream.of(newcomer)).toList();
        return new ChangeAppointment(start, minutes, location, all, comments, where, facilities, type);
    }

    /** The same with these rooms and equipment. */
    ChangeAppointment in(Set<FacilityId> others) {
        return new ChangeAppointment(start, minutes, location, patients, comments, where, others, type);
    }

    /** The same with what somebody else typed about it; with their place only where they mean the same one. */
    ChangeAppointment withWordsOf(ChangeAppointment other) {
        boolean there = location == AppointmentLocation.ADDRESS && other.location == location;
        return new ChangeAppointment(
                start, minutes, location, patients, other.comments, there ? other.where : where, facilities, type);
    }
}
