package health.praxis.sealing;

import java.util.List;

/**
 * A column of sealed values, told by the room that owns its table, so that what a former key sealed can be sealed anew. Each
 * room that stores sealed values has one; a value that none tells of dies with its key. It sees what its transaction sees.
 */
public interface SealedColumn {

    /** Table and column, which every place of its values begins with: {@code "second_factor.sealed"}. */
    String name();

    /** Whether its values belong to the installation, else to practices. */
    boolean isOfInstallation();

    /** How many values keys before this version sealed. */
    long countSealedBefore(int version);

    /**
     * Some of them, in a fixed order.
     *
     * @param skip how many of the first to leave out
     */
    List<SealedValue> sealedBefore(int version, int skip, int most);

    /**
     * Puts the same values, sealed anew, in place of those that still are as they were; who has written meanwhile is right.
     *
     * @param values a JSON list of {@code {"row", "before", "after"}}
     * @return how many were put in place
     */
    int replace(String values);
}
