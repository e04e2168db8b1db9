package health.praxis.practice;

import java.io.Serializable;
import java.util.UUID;

/** A location of one practice group. */
public record LocationId(UUID value) implements Serializable {

    /** Reads the id from its text form. @throws IllegalArgumentException when the text is no id */
    public static LocationId of(String text) {
        return new LocationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
