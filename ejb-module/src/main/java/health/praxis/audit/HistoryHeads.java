package health.praxis.audit;

import health.praxis.installation.Job;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes, every hour, how far each chain has come to a file outside the database and into the log. What was written down there
 * cannot be taken back by whoever owns the database. Every node writes, each where its setting says.
 */
@Job("historyHeads")
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HistoryHeads {

    /** A category of its own, so that the server's logging can send it to another machine. */
    private static final System.Logger HEADS = System.getLogger("health.praxis.history.heads");

    @Inject
    private HistorySealing sealing;

    @Inject
    private OwnHeads own;

    @Inject
    private Clock clock;

    private final Map<UUID, Long> written = new HashMap<>();

    /** Signs and writes the heads that have moved since this node last wrote them. */
    @Schedule(hour = "*", minute = "0", second = "5", persistent = false)
    public synchronized void write() {
        List<Head> moved = Callers.get(Caller.platform(null, null), sealing::heads).stream()
                .filter(head -> written.getOrDefault(head.practice(), 0L) != head.seq())
                .toList();
        own.file()
                .append(moved, clock.instant(), own.signingKey())
                .forEach(line -> HEADS.log(System.Logger.Level.INFO, line));
        moved.forEach(head -> written.put(head.practice(), head.seq()));
    }
}
