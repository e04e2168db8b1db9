package health.praxis.practice;

import health.praxis.sealing.SealedColumn;
import health.praxis.sealing.SealedValue;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;

/** Unsaved text of a practice's users, to be sealed anew with a new key of the practice. The database shows a job all of it. */
@Dependent
class SealedTexts implements SealedColumn {

    static final String NAME = "unsaved_text.sealed";

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isOfInstallation() {
        return false;
    }

    @Override
    public long countSealedBefore(int version) {
        return ((Number) here(database.createNativeQuery(
                                "select count(*) from unsaved_text where practice_id = :practice"
                                        + " and sealed_by(sealed) between 1 and :version - 1",
                                Long.class))
                        .setParameter("version", version)
                        .getSingleResult())
                .longValue();
    }

    @Override
    public List<SealedValue> sealedBefore(int version, int skip, int most) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = here(database.createNativeQuery(
                        "select user_id || ':' || form, sealed from unsaved_text where practice_id = :practice"
                                + " and sealed_by(sealed) between 1 and :version - 1 order by user_id, form",
                        Tuple.class))
                .setParameter("version", version)
                .setFirstResult(skip)
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(row -> new SealedValue(row.get(0, String.class), row.get(1, String.class)))
                .toList();
    }

    @Override
    public int replace(String values) {
        return here(database.createNativeQuery(
                        "update unsaved_text t set sealed = n.after"
                                + " from json_to_recordset(cast(:values as json)) as n(\"row\" text, before text, after text)"
                                + " where t.practice_id = :practice and t.user_id || ':' || t.form = n.\"row\" and t.sealed = n.before"))
                .setParameter("values", values)
                .executeUpdate();
    }

    private static Query here(Query query) {
        return query.setParameter(
                "practice", Callers.current().requirePractice().value());
    }
}
