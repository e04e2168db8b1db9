package health.praxis.scheduling;

import health.praxis.practice.HoursLine;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is reserved in practice hours of the caller's practice group (APT-7). */
@Dependent
class ReservedRows {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    @Inject
    private AppointmentTypeRows types;

    void add(ReservedSlot slot) {
        database.persist(slot);
        database.flush();
    }

    void remove(ReservedSlot slot) {
        database.remove(slot);
    }

    Optional<ReservedSlot> one(UUID id) {
        return Optional.ofNullable(database.find(ReservedSlot.class, new ReservedSlot.Key(practice(), id)));
    }

    /** What is reserved in these hours, by time; nothing for archived types. */
    List<ReservedLine> in(List<HoursLine> hours) {
        if (hours.isEmpty()) {
            return List.of();
        }
        Map<UUID, HoursLine> lines = hours.stream().collect(Collectors.toMap(HoursLine::id, Function.identity()));
        Map<AppointmentTypeId, TypeCard> cards = types.all().stream()
                .filter(type -> !type.isArchived())
                .collect(Collectors.toMap(AppointmentType::id, AppointmentType::card));
        return database.createQuery(
                        "select r from ReservedSlot r where r.key.practiceId = :practice and r.hoursId in :hours"
                                + " order by r.from, r.key.id",
                        ReservedSlot.class)
                .setParameter("practice", practice())
                .setParameter("hours", lines.keySet())
                .getResultStream()
                .flatMap(slot -> {
                    HoursLine line = lines.get(slot.hours());
                    TypeCard type = cards.get(slot.type());
                    return line == null || type == null
                            ? Stream.of()
                            : Stream.of(new ReservedLine(slot.id(), line, type, slot.from(), slot.to()));
                })
                .toList();
    }

    private static UUID practice() {
        return Callers.current().requirePractice().value();
    }
}
