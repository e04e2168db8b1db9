package health.praxis.console.reports;

import health.praxis.reports.ReportDays;
import health.praxis.reports.ReportFilter;
import health.praxis.reports.ReportRow;
import health.praxis.reports.ReportStretch;
import health.praxis.reports.ReportTotal;
import health.praxis.reports.ReportType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a report answered, as far as it was read; it goes on with the question that was asked, whatever the form says now. */
public class ReportAnswer {

    private final ReportType type;
    private final ReportFilter filter;
    private final ReportDays days;
    private final List<ReportTotal> totals;
    private final List<ReportRow> rows = new ArrayList<>();
    private ReportRow.@Nullable Place next;

    ReportAnswer(ReportType type, ReportFilter filter, ReportDays days, List<ReportTotal> totals) {
        this.type = type;
        this.filter = filter;
        this.days = days;
        this.totals = totals;
    }

    void add(ReportStretch stretch) {
        rows.addAll(stretch.rows());
        next = stretch.next();
    }

    /** Whether its rows have this column. */
    public boolean has(String column) {
        return ReportLook.columns(type).contains(column);
    }

    ReportRow.@Nullable Place getNext() {
        return next;
    }

    public boolean isMore() {
        return next != null;
    }

    public ReportType getType() {
        return type;
    }

    public ReportFilter getFilter() {
        return filter;
    }

    public ReportDays getDays() {
        return days;
    }

    public List<ReportTotal> getTotals() {
        return totals;
    }

    public List<ReportRow> getRows() {
        return rows;
    }
}
