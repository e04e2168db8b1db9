package health.praxis.shared;

import java.io.Serializable;
import java.util.UUID;

/** The practice group that owns a record (ORG-1). */
public record PracticeGroupId(UUID value) implements Serializable {

    /** Reads the id from its text form. @throws IllegalArgumentException when the text is no id */
    public static PracticeGroupId of(String text) {
        return new PracticeGroupId(UUID.fromString(text));
    }

    /** A new id that nobody can guess. */
    public static PracticeGroupId random() {
        return new PracticeGroupId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
