package health.praxis.audit;

import health.praxis.shared.RuleBroken;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the outermost handler of a request writes down what was refused or broke off (AUD-8), after the rollback and in a
 * transaction of its own. Keeps only the refusal's name and the record's id: its details may name patients. A flood is
 * written down in full up to a limit and counted beyond ({@link RefusalLimit}).
 */
@Stateless
@Door
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Refusals {

    private static final String OPEN = "writing down a refusal needs no right of its own";

    @Inject
    private Audit audit;

    @Inject
    private RefusalLimit limit;

    @Inject
    private Clock clock;

    /** The current caller was refused by this rule. @param record what it was about, where the request names one */
    @OpenToAll(OPEN)
    public void refused(RuleBroken refusal, @Nullable UUID record) {
        refused(refusal.getClass().getSimpleName(), record);
    }

    /** The current caller was refused. @param rule in one word or two, without patient data */
    @OpenToAll(OPEN)
    public void refused(String rule, @Nullable UUID record) {
        write(Action.REFUSED, rule, record);
    }

    /** What the current caller did broke off. @param incident the number that the log names it by */
    @OpenToAll(OPEN)
    public void failed(String incident) {
        write(Action.FAILED, "incident " + incident, null);
    }

    /** So many more of the current caller's refusals than were written down one by one. */
    @OpenToAll(OPEN)
    public void uncounted(int more) {
        write(Callers.current(), Action.REFUSED, more + " more refused", List.of());
    }

    private void write(Action action, String words, @Nullable UUID record) {
        Caller caller = Callers.current();
        if (limit.admits(caller, clock.instant())) {
            write(caller, action, words, record == null ? List.of() : List.of(record));
        }
    }

    private void write(Caller caller, Action action, String words, List<UUID> records) {
        if (caller.practice() == null) {
            audit.recordForPlatform(action, caller.subject(), words);
        } else {
            audit.record(AuditEvent.of(action, "record", records).describe(words));
        }
    }
}
