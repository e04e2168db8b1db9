package health.praxis.scheduling;

import java.io.Serializable;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The conflicts that somebody was shown and agreed to: these and no others may be booked over. Whatever else is in the way
 * is asked about again.
 */
public record Agreed(Set<String> keys) implements Serializable {

    /** Nobody has agreed to anything. */
    public static final Agreed NOTHING = new Agreed(Set.of());

    public Agreed {
        keys = Set.copyOf(keys);
    }

    /** To all of these. */
    public static Agreed to(Collection<Conflict> shown) {
        return new Agreed(shown.stream().map(Conflict::key).collect(Collectors.toSet()));
    }

    boolean covers(Conflict conflict) {
        return conflict.isAgreeable() && keys.contains(conflict.key());
    }

    boolean covers(Collection<Conflict> conflicts) {
        return conflicts.stream().allMatch(this::covers);
    }
}
