package health.praxis.shared;

import java.io.Serializable;
import java.util.UUID;

/** A patient of one practice group. People are never identified by name. */
public record PatientId(UUID value) implements Serializable {

    /** Reads the id from its text form. @throws IllegalArgumentException when the text is no id */
    public static PatientId of(String text) {
        return new PatientId(UUID.fromString(text));
    }

    /** A new id that nobody can guess. */
    public static PatientId random() {
        return new PatientId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
