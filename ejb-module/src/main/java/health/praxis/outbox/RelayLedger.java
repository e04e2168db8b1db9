package health.praxis.outbox;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The relay's two short transactions: lease what is due, and remove what the broker has. Used by the relay alone. */
@Stateless
public class RelayLedger {

    static final int BATCH = 200;
    private static final Duration LEASE = Duration.ofSeconds(30);

    @Inject
    private OutboxRows rows;

    @Inject
    private Clock clock;

    /** Takes the longest due, for half a minute. */
    public List<OutboxRow> lease() {
        List<OutboxRow> due = rows.takeDue(clock.instant(), BATCH);
        due.forEach(row -> row.leaseUntil(clock.instant().plus(LEASE)));
        return due;
    }

    /** The broker has them. */
    public void handedOver(Collection<UUID> ids) {
        rows.remove(ids);
    }
}
