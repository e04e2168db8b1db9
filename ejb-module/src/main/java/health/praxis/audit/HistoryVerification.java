package health.praxis.audit;

import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Whether the history is as it was written: of one's own practice, or of all for those who run the installation (AUD-11). */
@Stateless
@Door
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HistoryVerification {

    @Inject
    private VerificationSteps steps;

    @Inject
    private OwnHeads own;

    /** What is wrong with the history of the caller's practice, the first place first; nothing when all is well. */
    @Allowed(Right.HISTORY_VIEW)
    public List<HistoryFinding> verify() {
        return steps.verify(own.file().read(own.verifyingKey()).heads());
    }

    /** What is wrong with any history, the installation's own and the file of heads included. No patient data. */
    @Allowed(Right.PLATFORM)
    public List<HistoryFinding> verifyAll() {
        HeadsFile.Content file = own.file().read(own.verifyingKey());
        List<HistoryFinding> findings = new ArrayList<>();
        file.problems()
                .forEach(words -> findings.add(new HistoryFinding(null, null, HistoryFinding.Kind.HEADS, null, words)));
        Set<UUID> practices = new TreeSet<>(steps.practices());
        file.heads().forEach(head -> practices.add(head.head().practice()));
        Caller caller = Callers.current();
        for (UUID practice : practices) {
            findings.addAll(
                    Callers.get(caller.within(new PracticeGroupId(practice)), () -> steps.verify(file.heads())));
        }
        return findings;
    }
}
