package health.praxis.practice;

import java.io.Serializable;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A room or a piece of equipment of one practice group (LOC-9). */
public record FacilityId(UUID value) implements Serializable {

    /** Reads the id from its text form. @throws IllegalArgumentException when the text is no id */
    public static FacilityId of(String text) {
        return new FacilityId(UUID.fromString(text));
    }

    /** The bare ids. */
    public static Set<UUID> values(Collection<FacilityId> ids) {
        return ids.stream().map(FacilityId::value).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
