package health.praxis.scheduling;

import java.io.Serializable;
import java.util.UUID;

/** An appointment type of one practice group (APT-5). */
public record AppointmentTypeId(UUID value) implements Serializable {

    /** Reads the id from its text form. @throws IllegalArgumentException when the text is no id */
    public static AppointmentTypeId of(String text) {
        return new AppointmentTypeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
