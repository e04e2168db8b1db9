package health.praxis.sealing;

import health.praxis.tenancy.Callers;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;

/**
 * A column of sealed values, told by the room that owns its table, so that what a former key sealed can be sealed anew. Each
 * room that stores sealed values has one; a value that none tells of dies with its key. It sees what its transaction sees.
 */
public abstract class SealedColumn {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    private final String name;
    private final boolean ofInstallation;
    private final Statements statements;

    /**
     * How the values are read and written. For values of practices each names {@code :practice}.
     *
     * @param count how many values keys before {@code :version} sealed
     * @param find those values, in a fixed order: what tells the row, then the value
     * @param replace puts those of the JSON list {@code :values}, each {@code {"row", "before", "after"}}, in place that still
     *     are as they were before
     */
    public record Statements(String count, String find, String replace) {}

    /**
     * @param name table and column, which every place of its values begins with: {@code "second_factor.sealed"}
     * @param ofInstallation whether its values belong to the installation, else to practices
     */
    protected SealedColumn(String name, boolean ofInstallation, Statements statements) {
        this.name = name;
        this.ofInstallation = ofInstallation;
        this.statements = statements;
    }

    public final String name() {
        return name;
    }

    final boolean isOfInstallation() {
        return ofInstallation;
    }

    /** How many values keys before this version sealed. */
    final long countSealedBefore(int version) {
        Object count = here(database.createNativeQuery(statements.count(), Long.class))
                .setParameter("version", version)
                .getSingleResult();
        return ((Number) count).longValue();
    }

    /**
     * Some of them, in a fixed order.
     *
     * @param skip how many of the first to leave out
     */
    @SuppressWarnings("unchecked")
    final List<SealedValue> sealedBefore(int version, int skip, int most) {
        List<Tuple> rows = here(database.createNativeQuery(statements.find(), Tuple.class))
                .setParameter("version", version)
                .setFirstResult(skip)
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(row -> new SealedValue(row.get(0, String.class), row.get(1, String.class)))
                .toList();
    }

    /**
     * Puts the same values, sealed anew, in place of those that still are as they were; who has written meanwhile is right.
     *
     * @param values a JSON list of {@code {"row", "before", "after"}}
     */
    final void replace(String values) {
        here(database.createNativeQuery(statements.replace()))
                .setParameter("values", values)
                .executeUpdate();
    }

    private Query here(Query query) {
        return ofInstallation
                ? query
                : query.setParameter(
                        "practice", Callers.current().requirePractice().value());
    }
}
