package health.praxis.scheduling;

import health.praxis.practice.FacilityId;
import health.praxis.shared.PatientId;
import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A time, and whom and what it takes at once: the practitioner, rooms and equipment (LOC-10), and whoever is to come. */
record Wanted(TimeSlot slot, UserId practitioner, Set<FacilityId> facilities, Set<PatientId> patients) {

    Wanted {
        facilities = Set.copyOf(facilities);
        patients = Set.copyOf(patients);
    }

    /** A practitioner's own time. */
    static Wanted alone(TimeSlot slot, UserId practitioner) {
        return new Wanted(slot, practitioner, Set.of(), Set.of());
    }

    /** What claims are made on. */
    List<UUID> resources() {
        return Stream.concat(
                        Stream.of(practitioner.value()), facilities.stream().map(FacilityId::value))
                .toList();
    }

    /** What all of these together make claims on. */
    static List<UUID> resources(Collection<Wanted> all) {
        return all.stream().flatMap(one -> one.resources().stream()).distinct().toList();
    }

    /** Whether this conflict is not one that was there before, at the same time. */
    boolean isNew(Wanted before, Conflict conflict) {
        return !slot.equals(before.slot) || !before.isAbout(conflict.about());
    }

    /** Whether this is wanted: a resource, or a patient. */
    boolean isAbout(UUID id) {
        return resources().contains(id) || patients.contains(new PatientId(id));
    }
}
