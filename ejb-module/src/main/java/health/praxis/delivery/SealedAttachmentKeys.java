package health.praxis.delivery;

import health.praxis.sealing.SealedColumn;
import health.praxis.sealing.SealedValue;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;

/** The keys of files that went with e-mails, to be sealed anew with a new key of the practice; the files stay as they are. */
@Dependent
class SealedAttachmentKeys implements SealedColumn {

    static final String NAME = "message_attachment.key_sealed";

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
                                "select count(*) from message_attachment where practice_id = :practice"
                                        + " and sealed_by(key_sealed) between 1 and :version - 1",
                                Long.class))
                        .setParameter("version", version)
                        .getSingleResult())
                .longValue();
    }

    @Override
    public List<SealedValue> sealedBefore(int version, int skip, int most) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = here(database.createNativeQuery(
                        "select message_id || ':' || position, key_sealed from message_attachment where practice_id = :practice"
                                + " and sealed_by(key_sealed) between 1 and :version - 1 order by message_id, position",
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
                        "update message_attachment t set key_sealed = n.after"
                                + " from json_to_recordset(cast(:values as json)) as n(\"row\" text, before text, after text)"
                                + " where t.practice_id = :practice and t.message_id || ':' || t.position = n.\"row\" and t.key_sealed = n.before"))
                .setParameter("values", values)
                .executeUpdate();
    }

    private static Query here(Query query) {
        return query.setParameter(
                "practice", Callers.current().requirePractice().value());
    }
}
