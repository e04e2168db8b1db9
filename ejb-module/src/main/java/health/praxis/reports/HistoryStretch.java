package health.praxis.reports;

import health.praxis.audit.HistoryPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries by time, newest first. @param next where the next stretch begins; null at the end */
public record HistoryStretch(List<HistoryEntry> entries, HistoryPage.@Nullable Place next) {}
