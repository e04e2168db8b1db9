package health.praxis.audit;

import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where every act is written down, in the transaction of the act. If it cannot be written, the act fails with it. */
@Stateless
@Door
public class Audit {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    @Inject
    private EntriesOfTransaction entries;

    @Inject
    private OwnHistoryKeys keys;

    @Inject
    private Clock clock;

    /** Writes down what the current caller did in their practice. */
    @OpenToAll("writing down an act needs no right of its own")
    public void record(AuditEvent event) {
        Caller caller = Callers.current();
        entries.add(new AuditEntry(
                caller.requirePractice().value(),
                clock.instant(),
                caller,
                event,
                ChangesText.write(event.changes()),
                CurrentPage.path(),
                keys.all()));
    }

    /** Writes down an act that belongs to no practice; ids and fixed words only. */
    @OpenToAll("writing down an act needs no right of its own")
    public void recordForPlatform(Action action, @Nullable UUID accountId, String description) {
        database.persist(new PlatformAuditEntry(
                clock.instant(), Callers.current(), action, accountId, description, CurrentPage.path(), keys.all()));
    }
}
