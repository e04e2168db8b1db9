package health.praxis.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/**
 * The entries of the running transaction, written together before it is committed, past the entities: an act writes several, and
 * each would be a round trip of its own. If they cannot be written, the transaction is rolled back.
 */
@Dependent
class EntriesOfTransaction {

    private static final String KEY = EntriesOfTransaction.class.getName();

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    void add(AuditEntry entry) {
        Waiting waiting = (Waiting) transaction.getResource(KEY);
        if (waiting == null) {
            waiting = new Waiting();
            transaction.putResource(KEY, waiting);
            transaction.registerInterposedSynchronization(waiting);
        }
        waiting.entries.add(entry);
    }

    private final class Waiting implements Synchronization {

        private final List<AuditEntry> entries = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
                database.unwrap(Session.class).doWork(this::write);
            }
        }

        private void write(Connection connection) throws SQLException {
            try (PreparedStatement insert = connection.prepareStatement(AuditEntry.INSERT)) {
                for (AuditEntry entry : entries) {
                    entry.fill(insert);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }

        @Override
        public void afterCompletion(int status) {
            // What was not committed did not happen.
        }
    }
}
