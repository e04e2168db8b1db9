package health.praxis.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a verification of one practice's history found.
 *
 * @param entries how many places the chain has
 * @param until when the entry at the last place was written; null for an empty chain and for an entry that is gone
 * @param findings what is not as it was written, the first place first; empty when the history is whole
 */
public record HistoryVerdict(long entries, @Nullable Instant until, List<HistoryFinding> findings) {

    public HistoryVerdict {
        findings = List.copyOf(findings);
    }

    public boolean isWhole() {
        return findings.isEmpty();
    }

    /** Where the history was touched first; what comes after may follow from it. */
    public Optional<HistoryFinding> first() {
        return findings.stream().findFirst();
    }
}
