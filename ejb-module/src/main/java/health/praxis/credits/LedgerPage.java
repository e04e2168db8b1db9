package health.praxis.credits;

import java.util.List;

/** Some lines of the ledger, newest first, and how many there are in all. */
public record LedgerPage(List<LedgerEntry> lines, long total) {

    public LedgerPage {
        lines = List.copyOf(lines);
    }
}
