package health.praxis.reminders;

import java.util.UUID;

/** A reminder of one practice group. */
public record ReminderId(UUID value) {

    /** Reads the id from its text form. @throws IllegalArgumentException when the text is no id */
    public static ReminderId of(String text) {
        return new ReminderId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
