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

    @Inject
    private Audit audit;

    /**
     * Whether the history of the caller's practice is whole, and if not, where it was touched. All of it is walked, whichever
     * entries the caller may see.
     *
     * @throws VerificationRunning while somebody else has it verified
     */
    @Allowed(Right.HISTORY_VIEW)
    public HistoryVerdict verify() {
        HeadsFile.Content file = own.file().read(own.verifyingKey());
        HistoryVerdict verdict = walk(Callers.current().requirePractice(), file);
        note(Callers.current(), verdict);
        return verdict;
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
            Caller here = caller.within(new PracticeGroupId(practice));
            HistoryVerdict verdict = walk(here.requirePractice(), file);
            Callers.run(here, () -> note(here, verdict));
            findings.addAll(verdict.findings());
        }
        return findings;
    }

    private HistoryVerdict walk(PracticeGroupId practice, HeadsFile.Content file) {
        return Callers.get(Caller.job(practice, "history verification"), () -> steps.verify(file.heads()));
    }

    private void note(Caller who, HistoryVerdict verdict) {
        String words = "history verified, " + verdict.findings().size() + " findings";
        if (who.requirePractice().value().equals(Chain.PLATFORM)) {
            audit.recordForPlatform(Action.VIEW, who.subject(), words);
        } else {
            audit.record(AuditEvent.of(Action.VIEW, "history", List.of()).describe(words));
        }
    }
}
