package health.praxis.scheduling;

import java.io.Serializable;
import java.util.UUID;

/** An appointment of one practice group. */
public record AppointmentId(UUID value) implements Holder, Serializable {

    /** Reads the id from its text form. @throws IllegalArgumentException when the text is no id */
    public static AppointmentId of(String text) {
        return new AppointmentId(UUID.fromString(text));
    }

    /** A new id that nobody can guess. */
    public static AppointmentId random() {
        return new AppointmentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
