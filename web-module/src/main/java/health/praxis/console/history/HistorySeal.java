package health.praxis.console.history;

import health.praxis.audit.HistoryFinding;
import health.praxis.audit.HistoryVerdict;
import health.praxis.audit.HistoryVerification;
import health.praxis.kit.Times;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import org.jspecify.annotations.Nullable;

/** Has the practice's history verified, and says in words what was found (AUD-11). */
@Named
@RequestScoped
public class HistorySeal {

    @Inject
    private HistoryVerification door;

    @Inject
    private Times times;

    private @Nullable HistoryVerdict verdict;

    /** Walks the whole history. */
    public void verify() {
        verdict = door.verify();
    }

    /** What was found; null before anybody asked. */
    public @Nullable HistoryVerdict getVerdict() {
        return verdict;
    }

    /** How far the history is whole. */
    public String getWhole() {
        return verdict.until() == null
                ? HistoryWords.text("verify.empty")
                : words("verify.whole", verdict.entries(), times.dayAndTime(verdict.until()));
    }

    /** Where it was touched first, and how. */
    public String getFirst() {
        HistoryFinding first = verdict.first().orElseThrow();
        String what = HistoryWords.text("finding." + first.kind());
        return first.seq() == null || first.kind() == HistoryFinding.Kind.INSERTED
                ? what
                : words("verify.entry", first.seq()) + " " + what;
    }

    /** That there is more; empty when there is not. */
    public String getMore() {
        int more = verdict.findings().size() - 1;
        return more == 0 ? "" : words("verify.more", more);
    }

    private static String words(String key, Object... values) {
        return MessageFormat.format(HistoryWords.text(key), values);
    }
}
