package health.praxis.scheduling;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.practice.HoursLine;
import health.praxis.practice.LocationId;
import health.praxis.practice.PracticeHours;
import health.praxis.shared.NotFound;
import health.praxis.shared.UserId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which types an appointment may have, and what they mean for it (APT-5, APT-8). */
@Dependent
class TypeChoice {

    @Inject
    private AppointmentTypeRows rows;

    @Inject
    private PracticeHours hours;

    @Inject
    private Audit audit;

    /** Whether the practice uses types. */
    boolean offered() {
        return rows.offered();
    }

    /** Those that can be chosen for this practitioner's appointments, by name; none while the practice does not use types. */
    List<AppointmentType> fitting(UserId practitioner) {
        if (!rows.offered()) {
            return List.of();
        }
        Set<LocationId> places = places(practitioner);
        return rows.all().stream()
                .filter(type -> !type.isArchived() && type.fits(practitioner, places))
                .toList();
    }

    /**
     * Checks a type that an appointment shall have; the one that it has already may stay, whatever became of it.
     *
     * @throws NotFound when the caller's practice group has no such type
     * @throws TypeNotOffered when it cannot be chosen
     */
    void require(@Nullable AppointmentTypeId wanted, @Nullable AppointmentTypeId present, UserId practitioner) {
        if (wanted == null || wanted.equals(present)) {
            return;
        }
        AppointmentType type = rows.one(wanted).orElseThrow(() -> new NotFound("appointment type"));
        if (type.isArchived() || !rows.offered() || !type.fits(practitioner, places(practitioner))) {
            throw new TypeNotOffered(type.name());
        }
    }

    /**
     * Somebody came into these appointments, which are locked or new: refuses what is too many.
     *
     * @throws GroupFull when one of them is a group and has more patients now than places
     */
    void requirePlaces(Collection<Appointment> grown) {
        Map<AppointmentTypeId, AppointmentType> types = of(grown);
        for (Appointment one : grown) {
            AppointmentType type = types.get(one.type());
            if (type != null && type.isGroup() && one.size() > type.places()) {
                throw new GroupFull(type.name(), type.places());
            }
        }
    }

    /** What the type is called, for the history; null for none. */
    @Nullable
    String name(@Nullable AppointmentTypeId type) {
        return type == null ? null : rows.one(type).map(AppointmentType::name).orElse(null);
    }

    /** Writes down that an appointment has another type than before, if so. */
    void note(Appointment appointment, @Nullable AppointmentTypeId before) {
        if (!Objects.equals(before, appointment.type())) {
            audit.record(AppointmentHistory.of(Action.UPDATE, appointment, "type")
                    .change("type", name(before), name(appointment.type())));
        }
    }

    /** The types that these appointments have, to be asked for with or without one; asks only when one of them has any. */
    Map<AppointmentTypeId, AppointmentType> of(Collection<Appointment> appointments) {
        return appointments.stream().map(Appointment::type).allMatch(Objects::isNull)
                ? Collections.emptyMap()
                : rows.all().stream().collect(Collectors.toMap(AppointmentType::id, Function.identity()));
    }

    private Set<LocationId> places(UserId practitioner) {
        return hours.of(List.of(practitioner)).stream()
                .map(HoursLine::location)
                .map(place -> place.id())
                .collect(Collectors.toSet());
    }
}
