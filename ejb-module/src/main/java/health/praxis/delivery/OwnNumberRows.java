package health.praxis.delivery;

import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The number that the caller's practice group has for itself, and those it had. */
@Dependent
class OwnNumberRows {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    /** The one that is used now. */
    Optional<OwnNumber> now() {
        List<Object[]> rows = database.createNativeQuery(
                        "select number, for_reminders from own_number"
                                + " where practice_id = :practice and taken_away_at is null",
                        Object[].class)
                .setParameter("practice", practice())
                .getResultList();
        return rows.stream()
                .map(row -> new OwnNumber((String) row[0], (Boolean) row[1]))
                .findFirst();
    }

    /** Gives a number that is free, or was this practice's before. @return false when it is, or was, another one's */
    boolean give(String number, boolean forReminders, Instant now) {
        return database.createNativeQuery("update own_number set taken_away_at = null, assigned_at = :now,"
                                        + " for_reminders = :reminders"
                                        + " where practice_id = :practice and number = :number")
                                .setParameter("now", now)
                                .setParameter("reminders", forReminders)
                                .setParameter("practice", practice())
                                .setParameter("number", number)
                                .executeUpdate()
                        == 1
                || database.createNativeQuery(
                                        "insert into own_number (practice_id, number, for_reminders, used, assigned_at)"
                                                + " values (:practice, :number, :reminders, false, :now)"
                                                + " on conflict (number) do nothing")
                                .setParameter("practice", practice())
                                .setParameter("number", number)
                                .setParameter("reminders", forReminders)
                                .setParameter("now", now)
                                .executeUpdate()
                        == 1;
    }

    /** Ends it; one from which nothing was sent is free again. */
    void takeAway(String number, Instant now) {
        database.createNativeQuery(
                        "delete from own_number where practice_id = :practice and number = :number and not used")
                .setParameter("practice", practice())
                .setParameter("number", number)
                .executeUpdate();
        database.createNativeQuery("update own_number set taken_away_at = :now"
                        + " where practice_id = :practice and number = :number and taken_away_at is null")
                .setParameter("now", now)
                .setParameter("practice", practice())
                .setParameter("number", number)
                .executeUpdate();
    }

    void forReminders(String number, boolean too) {
        database.createNativeQuery("update own_number set for_reminders = :too"
                        + " where practice_id = :practice and number = :number and taken_away_at is null")
                .setParameter("too", too)
                .setParameter("practice", practice())
                .setParameter("number", number)
                .executeUpdate();
    }

    /** Something is sent from these: they stay this practice's. */
    void use(Collection<String> numbers) {
        database.createNativeQuery("update own_number set used = true"
                        + " where practice_id = :practice and number in (:numbers) and not used")
                .setParameter("practice", practice())
                .setParameter("numbers", numbers)
                .executeUpdate();
    }

    /** Whether it is used now; who takes it away waits until the caller's transaction has ended. */
    boolean holds(String number) {
        return !database.createNativeQuery(
                        "select number from own_number"
                                + " where practice_id = :practice and number = :number and taken_away_at is null for share",
                        String.class)
                .setParameter("practice", practice())
                .setParameter("number", number)
                .getResultList()
                .isEmpty();
    }

    /** Of all practices the one that has, or had, this number. */
    Optional<PracticeGroupId> holder(String number) {
        List<UUID> found = database.createNativeQuery("select holder_of_number(cast(:number as text))", UUID.class)
                .setParameter("number", number)
                .getResultList();
        return found.stream().filter(Objects::nonNull).map(PracticeGroupId::new).findFirst();
    }

    private static UUID practice() {
        return Callers.current().requirePractice().value();
    }
}
