package health.praxis.scheduling;

import health.praxis.practice.Facilities;
import health.praxis.practice.FacilityCard;
import health.praxis.practice.FacilityId;
import health.praxis.practice.PracticeQueries;
import health.praxis.practice.PractitionerCard;
import health.praxis.shared.PatientId;
import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is at a time already: other claims on the practitioner, rooms and equipment in whatever lane, and other appointments of
 * the patients as far as the caller sees them.
 */
@Dependent
class InTheWay {

    @Inject
    private CalendarClaims claims;

    @Inject
    private Appointments appointments;

    @Inject
    private HolderNames names;

    @Inject
    private HoldRows holds;

    @Inject
    private PracticeQueries practices;

    @Inject
    private Facilities facilities;

    /**
     * Some of somebody's time that is given away.
     *
     * @param about the practitioner, room, equipment, or the patient
     */
    record Clash(UUID about, boolean ofPatient, TimeSlot slot, Holder holder) {

        String key() {
            return Conflict.key(about, holder.value(), slot.start(), slot.end());
        }
    }

    /** All that is taken within a span, to be asked about single times of it. */
    record Taken(List<Clash> all) {

        /** What is in the way of this; a patient of an appointment that is listed anyway is not listed again. */
        List<Clash> at(Wanted wanted) {
            List<Clash> there = all.stream()
                    .filter(clash -> clash.slot().overlaps(wanted.slot()) && wanted.isAbout(clash.about()))
                    .toList();
            Set<Holder> listed = there.stream()
                    .filter(clash -> !clash.ofPatient())
                    .map(Clash::holder)
                    .collect(Collectors.toSet());
            return there.stream()
                    .filter(clash -> !clash.ofPatient() || !listed.contains(clash.holder()))
                    .toList();
        }
    }

    /**
     * What is taken within the span of what all of these want.
     *
     * @param own whose present times are no hindrance
     */
    Taken taken(Collection<Wanted> all, TimeSlot span, Collection<? extends Holder> own) {
        Set<PatientId> patients =
                all.stream().flatMap(one -> one.patients().stream()).collect(Collectors.toSet());
        Stream<Clash> held = claims.held(Wanted.resources(all), span).stream()
                .map(one -> new Clash(one.resource(), false, one.slot(), one.holder()));
        Stream<Clash> elsewhere = patients.isEmpty()
                ? Stream.empty()
                : appointments.expecting(patients, span).stream()
                        .map(one -> new Clash(one.patient().value(), true, one.slot(), one.appointment()));
        return new Taken(Stream.concat(held, elsewhere)
                .filter(clash -> !own.contains(clash.holder()))
                .sorted(Comparator.comparing(clash -> clash.slot().start()))
                .toList());
    }

    /** What is in the way of this one; names are read, and that is written down. */
    List<Conflict> of(Wanted wanted, Holder own) {
        return named(taken(List.of(wanted), wanted.slot(), List.of(own)).at(wanted), "in the way of an appointment");
    }

    /** From the first start to the last end of these. */
    static TimeSlot span(Collection<Wanted> all) {
        List<TimeSlot> slots = all.stream().map(Wanted::slot).toList();
        return new TimeSlot(
                slots.stream()
                        .map(TimeSlot::start)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                slots.stream().map(TimeSlot::end).max(Comparator.naturalOrder()).orElseThrow());
    }

    /** What these share their time with now, among which nobody had to be named. */
    Agreed shared(Collection<Wanted> all, Collection<? extends Holder> own) {
        Taken taken = taken(all, span(all), own);
        return new Agreed(all.stream()
                .flatMap(one -> taken.at(one).stream())
                .map(Clash::key)
                .collect(Collectors.toSet()));
    }

    /** The same with names, as far as the caller may see them. */
    List<Conflict> named(List<Clash> clashes, String occasion) {
        if (clashes.isEmpty()) {
            return List.of();
        }
        Map<UserId, String> practitioners = PractitionerCard.names(practices.practitioners());
        Map<Holder, HolderNames.Names> holders =
                names.of(clashes.stream().map(Clash::holder).collect(Collectors.toSet()), practitioners, occasion);
        Map<UUID, FacilityCard> cards = cards(clashes);
        Map<UUID, String> whats = whats(clashes, practitioners, cards.values());
        List<Conflict> conflicts = new ArrayList<>();
        for (Clash clash : clashes) {
            HolderNames.Names holder = holders.get(clash.holder());
            conflicts.add(new Conflict(
                    kind(clash, holder != null, cards.containsKey(clash.about())),
                    clash.about(),
                    clash.holder().value(),
                    whats.getOrDefault(clash.about(), ""),
                    holder == null ? "" : holder.whose(),
                    holder == null ? "" : holder.with(),
                    clash.slot().start(),
                    clash.slot().end()));
        }
        return conflicts;
    }

    /**
     * Refuses the first of these that takes time; a patient's other appointment takes none.
     *
     * @throws SlotTaken when the practitioner has something else
     * @throws TimeHeld when somebody is booking it online
     * @throws FacilityTaken when a room or equipment is booked
     * @throws FacilityNotFree when it is, and the caller may not see by whom
     */
    void refuse(List<Conflict> conflicts) {
        conflicts.stream()
                .filter(one -> one.kind() != Conflict.Kind.PATIENT)
                .findFirst()
                .ifPresent(this::refuse);
    }

    private void refuse(Conflict first) {
        TimeSlot slot = new TimeSlot(first.from(), first.to());
        String zone = practices.practice().zone();
        switch (first.kind()) {
            case APPOINTMENT -> throw new SlotTaken(first.what(), slot, zone, first.with());
            case PERSONAL -> throw new PersonalTimeTaken(first.what(), slot, zone, first.with());
            case HELD -> throw new TimeHeld(holds.until(new HoldId(first.holder())), zone);
            case FACILITY -> throw new FacilityTaken(first, zone);
            default -> {
                if (!facilities.cards(List.of(new FacilityId(first.about()))).isEmpty()) {
                    throw new FacilityNotFree(first.what());
                }
                throw new SlotJustTaken(first.what(), slot);
            }
        }
    }

    private static Conflict.Kind kind(Clash clash, boolean seen, boolean facility) {
        if (clash.ofPatient()) {
            return Conflict.Kind.PATIENT;
        } else if (clash.holder() instanceof HoldId) {
            return Conflict.Kind.HELD;
        } else if (!seen) {
            return Conflict.Kind.TAKEN;
        } else if (facility) {
            return Conflict.Kind.FACILITY;
        }
        return clash.holder() instanceof AppointmentId ? Conflict.Kind.APPOINTMENT : Conflict.Kind.PERSONAL;
    }

    private Map<UUID, FacilityCard> cards(List<Clash> clashes) {
        Set<FacilityId> ids = clashes.stream()
                .filter(clash -> !clash.ofPatient())
                .map(clash -> new FacilityId(clash.about()))
                .collect(Collectors.toSet());
        return facilities.cards(ids).stream()
                .collect(Collectors.toMap(card -> card.id().value(), card -> card));
    }

    /** The names of whose time it is. */
    private Map<UUID, String> whats(
            List<Clash> clashes, Map<UserId, String> practitioners, Collection<FacilityCard> cards) {
        Map<UUID, String> whats = new HashMap<>();
        practitioners.forEach((id, name) -> whats.put(id.value(), name));
        cards.forEach(card -> whats.put(card.id().value(), card.name()));
        Set<PatientId> patients = clashes.stream()
                .filter(Clash::ofPatient)
                .map(clash -> new PatientId(clash.about()))
                .collect(Collectors.toSet());
        if (!patients.isEmpty()) {
            names.ofPatients(patients).forEach((id, name) -> whats.put(id.value(), name));
        }
        return whats;
    }
}
