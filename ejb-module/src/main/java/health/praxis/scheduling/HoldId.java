package health.praxis.scheduling;

import java.util.UUID;

/** A time that is held for a while. */
public record HoldId(UUID value) implements Holder {

    static HoldId random() {
        return new HoldId(UUID.randomUUID());
    }
}
