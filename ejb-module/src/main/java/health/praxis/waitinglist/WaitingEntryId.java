package health.praxis.waitinglist;

import java.io.Serializable;
import java.util.UUID;

/** An entry on the waiting list of one practice group. */
public record WaitingEntryId(UUID value) implements Serializable {

    static WaitingEntryId random() {
        return new WaitingEntryId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
