package health.praxis.scheduling;

import java.util.UUID;

/** A reason of one practice group's own (APT-17). */
public record CancellationReasonId(UUID value) implements CancelReason {

    /** Reads the id from its text form. @throws IllegalArgumentException when the text is no id */
    public static CancellationReasonId of(String text) {
        return new CancellationReasonId(UUID.fromString(text));
    }

    @Override
    public String code() {
        return value.toString();
    }
}
