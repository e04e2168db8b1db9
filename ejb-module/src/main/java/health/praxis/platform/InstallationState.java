package health.praxis.platform;

import health.praxis.outbox.QueueState;
import java.time.Instant;
import java.util.List;

/**
 * How the installation is, at a glance: numbers and times, nobody's data.
 *
 * @param database version of PostgreSQL
 * @param migrations how many ran
 * @param migrationsFailed how many broke off
 * @param newestMigration number and name of the newest
 * @param migratedAt when the last one ran
 * @param setAside work that failed many times, up to 200
 * @param histories how many histories there are, the installation's own included
 * @param unsealed how many of them have entries that wait for their seal
 * @param historyKey number of the key that seals the history
 */
public record InstallationState(
        String database,
        long migrations,
        long migrationsFailed,
        String newestMigration,
        Instant migratedAt,
        List<QueueState> queues,
        int setAside,
        int histories,
        int unsealed,
        int historyKey) {

    public InstallationState {
        queues = List.copyOf(queues);
    }
}
