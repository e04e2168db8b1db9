package health.praxis.console.credits;

import health.praxis.credits.CreditQueries;
import health.praxis.credits.LedgerEntry;
import health.praxis.credits.LedgerPage;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The movements a table shows, newest first, one screen at a time. */
final class Ledger extends LazyDataModel<LedgerEntry> {

    private static final long serialVersionUID = 1L;

    private final transient CreditQueries credits;

    Ledger(CreditQueries credits) {
        this.credits = credits;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return getRowCount();
    }

    @Override
    public List<LedgerEntry> load(int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        LedgerPage page = credits.ledger(first, size);
        setRowCount(Math.toIntExact(page.total()));
        return page.lines();
    }

    @Override
    public String getRowKey(LedgerEntry line) {
        return String.valueOf(line.number());
    }
}
