package health.praxis.reports;

import java.io.Serializable;
import java.util.UUID;

/** A saved report of one practice group. */
public record SavedReportId(UUID value) implements Serializable {

    /** Reads the id from its text form. @throws IllegalArgumentException when the text is no id */
    public static SavedReportId of(String text) {
        return new SavedReportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
