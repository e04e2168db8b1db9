package health.praxis.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a report, by time. @param next where the next stretch begins; null at the end */
public record ReportStretch(List<ReportRow> rows, ReportRow.@Nullable Place next) {}
