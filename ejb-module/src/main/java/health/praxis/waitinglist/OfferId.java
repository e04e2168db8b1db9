package health.praxis.waitinglist;

import java.io.Serializable;
import java.util.UUID;

/** A free time of one practice group that waiting patients were asked about. */
public record OfferId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
