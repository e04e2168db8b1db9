package health.praxis.reminders;

import health.praxis.scheduling.AppointmentFacts;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Turns;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the practice group, its practitioners and its patients have chosen about reminders. */
@Dependent
class PreferenceRows {

    @PersistenceContext(unitName = "praxis")
    private EntityManager entities;

    void add(ReminderPreference preference) {
        entities.persist(preference);
    }

    /** Everything that decides about messages to the patients of these appointments: two questions, however many they are. */
    Preferences about(Collection<AppointmentFacts> appointments) {
        Set<UserId> practitioners =
                appointments.stream().map(AppointmentFacts::practitioner).collect(Collectors.toSet());
        Set<PatientId> patients =
                appointments.stream().flatMap(one -> one.patients().stream()).collect(Collectors.toSet());
        return of(practitioners, patients);
    }

    /** The same, of these people. */
    Preferences of(Collection<UserId> practitioners, Collection<PatientId> patients) {
        Set<UUID> holders = practitioners.stream().map(UserId::value).collect(Collectors.toSet());
        holders.add(ReminderPreference.GROUP);
        return new Preferences(
                levels(holders),
                wishes(patients).stream().collect(Collectors.toMap(PatientWish::about, PatientWish::wanted)));
    }

    /** What the practice group has chosen. */
    Map<ReminderType, ReminderPreference> ofGroup() {
        return levels(Set.of(ReminderPreference.GROUP)).getOrDefault(ReminderPreference.GROUP, Map.of());
    }

    /** What this practitioner has; empty where they have no settings of their own. */
    Map<ReminderType, ReminderPreference> of(UserId practitioner) {
        return levels(Set.of(practitioner.value())).getOrDefault(practitioner.value(), Map.of());
    }

    /** Practitioners with settings of their own. */
    Set<UserId> practitionersWithOwn() {
        return new HashSet<>(entities.createQuery(
                        "select distinct p.key.holder from ReminderPreference p where p.key.practice = :practice"
                                + " and p.key.holder <> :group",
                        UUID.class)
                .setParameter("practice", practice().value())
                .setParameter("group", ReminderPreference.GROUP)
                .getResultStream()
                .map(UserId::new)
                .toList());
    }

    /** Whether any of them lets the SMS before an appointment ask for Y or N, so that its text has to leave room for that. */
    boolean isAnyTwoWay() {
        return entities.createQuery(
                                "select count(p) from ReminderPreference p where p.key.practice = :practice and p.twoWay = true",
                                Long.class)
                        .setParameter("practice", practice().value())
                        .getSingleResult()
                > 0;
    }

    void remove(Collection<ReminderPreference> preferences) {
        preferences.forEach(entities::remove);
        entities.flush();
    }

    List<PatientWish> wishes(Collection<PatientId> patients) {
        if (patients.isEmpty()) {
            return List.of();
        }
        List<?> wishes = entities.createNativeQuery(
                        "select w.* from patient_reminder_wish w where w.practice_id = :practice"
                                + " and w.patient_id = any(cast(:patients as uuid[]))",
                        PatientWish.class)
                .setParameter("practice", practice().value())
                .setParameter(
                        "patients", patients.stream().map(PatientId::value).toArray(UUID[]::new))
                .getResultList();
        return wishes.stream().map(PatientWish.class::cast).toList();
    }

    /** As {@link #wishes}, of one patient; who changes them at the same time waits for this transaction's end. */
    List<PatientWish> lockedWishes(PatientId patient) {
        Turns.queueUpFor(entities, "reminder wishes " + patient);
        return wishes(List.of(patient));
    }

    void add(PatientWish wish) {
        entities.persist(wish);
    }

    void remove(PatientWish wish) {
        entities.remove(wish);
    }

    private Map<UUID, Map<ReminderType, ReminderPreference>> levels(Collection<UUID> holders) {
        List<?> preferences = entities.createNativeQuery(
                        "select p.* from reminder_preference p where p.practice_id = :practice"
                                + " and p.holder_id = any(cast(:holders as uuid[]))",
                        ReminderPreference.class)
                .setParameter("practice", practice().value())
                .setParameter("holders", holders.toArray(UUID[]::new))
                .getResultList();
        return preferences.stream()
                .map(ReminderPreference.class::cast)
                .collect(Collectors.groupingBy(
                        ReminderPreference::holder,
                        Collectors.toMap(ReminderPreference::type, preference -> preference)));
    }

    private static PracticeGroupId practice() {
        return Callers.current().requirePractice();
    }
}
