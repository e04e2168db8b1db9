package health.praxis.practice;

import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The caller's practice group and its people. */
@Dependent
class PracticeGroups {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    void add(PracticeGroup group) {
        database.persist(group);
    }

    void add(PracticeUser user) {
        database.persist(user);
    }

    Optional<PracticeGroup> own() {
        return Optional.ofNullable(database.find(PracticeGroup.class, practice().value()));
    }

    Optional<PracticeUser> user(UserId id) {
        return Optional.ofNullable(database.find(
                PracticeUser.class, new PracticeUser.Key(practice().value(), id.value())));
    }

    List<PracticeUser> practitioners() {
        return database.createQuery(
                        "select u from PracticeUser u where u.key.practiceId = :practice and u.role = :role"
                                + " order by u.lastName, u.firstName, u.key.id",
                        PracticeUser.class)
                .setParameter("practice", practice().value())
                .setParameter("role", Role.PRACTITIONER)
                .getResultList();
    }

    /** Active users first, each group by name. */
    List<PracticeUser> users() {
        return database.createQuery(
                        "select u from PracticeUser u where u.key.practiceId = :practice"
                                + " order by case when u.deactivatedAt is null then 0 else 1 end,"
                                + " u.lastName, u.firstName, u.key.id",
                        PracticeUser.class)
                .setParameter("practice", practice().value())
                .getResultList();
    }

    /** The user, locked until the transaction ends. */
    Optional<PracticeUser> userToEdit(UserId id) {
        return Optional.ofNullable(database.find(
                PracticeUser.class,
                new PracticeUser.Key(practice().value(), id.value()),
                LockModeType.PESSIMISTIC_WRITE));
    }

    /** Read from the database as it is now, and held there until the transaction ends. */
    boolean staysActive(UserId id) {
        return database.createNativeQuery(
                        "select 1 from practice_user where practice_id = :practice and id = :id"
                                + " and deactivated_at is null for share",
                        Integer.class)
                .setParameter("practice", practice().value())
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .isPresent();
    }

    /** Whoever changes owners, levels or who is active queues up here, so that two cannot both be the last but one (OWN-6). */
    void queueUp() {
        database.find(PracticeGroup.class, practice().value(), LockModeType.PESSIMISTIC_WRITE);
    }

    boolean hasOwnerBeside(UserId one) {
        return users().stream()
                .anyMatch(user ->
                        user.isOwner() && !user.isDeactivated() && !user.id().equals(one));
    }

    /** Those of an account in this practice group. */
    List<PracticeUser> ofAccount(UUID account) {
        return users().stream().filter(user -> user.accountId().equals(account)).toList();
    }

    boolean hasMember(UUID accountId, Role role) {
        return database.createQuery(
                                "select count(u) from PracticeUser u where u.key.practiceId = :practice"
                                        + " and u.accountId = :account and u.role = :role",
                                Long.class)
                        .setParameter("practice", practice().value())
                        .setParameter("account", accountId)
                        .setParameter("role", role)
                        .getSingleResult()
                > 0;
    }

    private static PracticeGroupId practice() {
        return Callers.current().requirePractice();
    }
}
