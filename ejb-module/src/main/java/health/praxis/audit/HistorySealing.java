package health.praxis.audit;

import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The work behind the sealer: which chains have entries waiting, and sealing those of one. */
@Stateless
@Door
public class HistorySealing {

    /** How many are sealed in one transaction. */
    static final int BATCH = 500;

    private static final System.Logger LOG = System.getLogger(HistorySealing.class.getName());

    @Inject
    private Seals seals;

    @Inject
    private OwnHistoryKeys keys;

    @Inject
    private Clock clock;

    /** Practice groups with unsealed entries; the installation's own history is among them under its own id. */
    @Allowed(Right.PLATFORM)
    public List<PracticeGroupId> unsealed() {
        return seals.practicesWithUnsealed().stream().map(PracticeGroupId::new).toList();
    }

    /** The number of the key that seals now (see operations, History). */
    @Allowed(Right.PLATFORM)
    public int keyInUse() {
        return keys.all().epoch();
    }

    /** Where all chains end. */
    @Allowed(Right.PLATFORM)
    public List<Head> heads() {
        return seals.heads();
    }

    /**
     * Seals waiting entries of the caller's practice in the order of their time. Nothing when another node is at it. An entry
     * that this application did not write gets no seal: it is logged here and named by the verifier.
     *
     * @return how many were waiting, at most {@link #BATCH}
     */
    @Allowed(Right.WORK)
    public int seal() {
        UUID practice = Callers.current().requirePractice().value();
        AuditChain chain = seals.lockedChain(practice).orElse(null);
        if (chain == null) {
            return 0;
        }
        List<UUID> waiting = seals.waiting(practice, BATCH);
        List<Stamp> entries = new ArrayList<>(seals.stamps(practice, waiting));
        entries.sort(Comparator.comparing((Stamp entry) -> !entry.isUnsigned())
                .thenComparing(Stamp::at)
                .thenComparing(Stamp::id));
        boolean unsignedMayStand = chain.seq() == 0 || seals.endsUnsigned(practice, chain.seq());
        List<Stamp> sealed = new ArrayList<>();
        Instant now = clock.instant();
        for (Stamp entry : entries) {
            boolean genuine = entry.isGenuine(keys.all());
            if (genuine || (entry.isUnsigned() && unsignedMayStand)) {
                append(practice, chain, entry, now);
                sealed.add(entry);
                unsignedMayStand &= !genuine;
            }
        }
        report(practice, waiting, sealed);
        seals.index(practice, sealed);
        seals.waitNoMore(practice, waiting);
        return waiting.size();
    }

    private void append(UUID practice, AuditChain chain, Stamp entry, Instant now) {
        long seq = chain.seq() + 1;
        int epoch = keys.all().epoch();
        byte[] hash = Chain.hash(keys.all(), epoch, practice, seq, entry, chain.hash());
        seals.add(new AuditSeal(practice, seq, entry.id(), epoch, hash, now));
        chain.reach(seq, hash);
    }

    private static void report(UUID practice, List<UUID> waiting, List<Stamp> sealed) {
        Set<UUID> left = new HashSet<>(waiting);
        sealed.forEach(entry -> left.remove(entry.id()));
        if (!left.isEmpty()) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The history of practice {0} was tampered with: entries {1} are gone or not of our writing.",
                    practice,
                    left);
        }
    }
}
