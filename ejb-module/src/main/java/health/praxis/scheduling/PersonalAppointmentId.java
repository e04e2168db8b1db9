package health.praxis.scheduling;

import java.io.Serializable;
import java.util.UUID;

/** A personal appointment of one practice group. */
public record PersonalAppointmentId(UUID value) implements Holder, Serializable {

    /** Reads the id from its text form. @throws IllegalArgumentException when the text is no id */
    public static PersonalAppointmentId of(String text) {
        return new PersonalAppointmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
