package health.praxis.signin;

import health.praxis.sealing.SealedColumn;
import health.praxis.sealing.SealedValue;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;

/** The secrets and numbers of second factors, to be sealed anew with a new key of the installation. */
@Dependent
class SealedFactors implements SealedColumn {

    static final String NAME = "second_factor.sealed";

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isOfInstallation() {
        return true;
    }

    @Override
    public long countSealedBefore(int version) {
        return ((Number) database.createNativeQuery(
                                "select count(*) from second_factor where sealed_by(sealed) between 1 and :version - 1",
                                Long.class)
                        .setParameter("version", version)
                        .getSingleResult())
                .longValue();
    }

    @Override
    public List<SealedValue> sealedBefore(int version, int skip, int most) {
        List<Tuple> rows = database.createNativeQuery(
                        "select cast(id as text), sealed from second_factor where sealed_by(sealed) between 1 and :version - 1"
                                + " order by id",
                        Tuple.class)
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
        return database.createNativeQuery("update second_factor f set sealed = n.after"
                        + " from json_to_recordset(cast(:values as json)) as n(\"row\" text, before text, after text)"
                        + " where f.id = cast(n.\"row\" as uuid) and f.sealed = n.before")
                .setParameter("values", values)
                .executeUpdate();
    }
}
