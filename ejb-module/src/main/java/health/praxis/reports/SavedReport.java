package health.praxis.reports;

/**
 * A saved report as its reader may use it.
 *
 * @param shared whether everybody in the practice group may run it (REP-10)
 * @param maker the name of whoever saved it
 * @param mine whether the reader saved it
 * @param changeable whether the reader may rename, change and delete it
 */
public record SavedReport(
        SavedReportId id,
        String name,
        ReportType type,
        ReportFilter filter,
        boolean shared,
        String maker,
        boolean mine,
        boolean changeable) {}
