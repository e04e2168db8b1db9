package health.praxis.practice;

import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The unsaved text of the caller, sealed. The database shows a user their own rows only. */
@Dependent
class UnsavedTextRows {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    /** A form's sealed text and when it was kept. */
    record Row(String sealed, Instant at) {}

    void keep(String form, String sealed, Instant now) {
        of(
                        form,
                        "insert into unsaved_text (practice_id, user_id, form, sealed, kept_at)"
                                + " values (:practice, :user, :form, :sealed, :now) on conflict (practice_id, user_id, form)"
                                + " do update set sealed = excluded.sealed, kept_at = excluded.kept_at")
                .setParameter("sealed", sealed)
                .setParameter("now", now)
                .executeUpdate();
    }

    Optional<Row> find(String form) {
        Query query = database.createNativeQuery(
                        "select sealed, kept_at from unsaved_text"
                                + " where practice_id = :practice and user_id = :user and form = :form",
                        Tuple.class)
                .setParameter("practice", practice())
                .setParameter("user", user())
                .setParameter("form", form);
        @SuppressWarnings("unchecked")
        List<Tuple> found = query.getResultList();
        return found.stream()
                .map(row -> new Row(row.get(0, String.class), row.get(1, Instant.class)))
                .findFirst();
    }

    void drop(String form) {
        of(form, "delete from unsaved_text where practice_id = :practice and user_id = :user and form = :form")
                .executeUpdate();
    }

    void dropOlder(Instant oldest) {
        database.createNativeQuery("delete from unsaved_text where practice_id = :practice and kept_at <= :oldest")
                .setParameter("practice", practice())
                .setParameter("oldest", oldest)
                .executeUpdate();
    }

    /** All of them: whether there is unsaved text, only each practice itself can see. */
    List<PracticeGroupId> practices() {
        return database.createQuery("select distinct e.key.practiceId from MembershipEntry e", UUID.class)
                .getResultStream()
                .map(PracticeGroupId::new)
                .toList();
    }

    private Query of(String form, String statement) {
        return database.createNativeQuery(statement)
                .setParameter("practice", practice())
                .setParameter("user", user())
                .setParameter("form", form);
    }

    private static UUID practice() {
        return Callers.current().requirePractice().value();
    }

    private static UUID user() {
        return Callers.current().requireUser().value();
    }
}
