package health.praxis.console.reports;

import health.praxis.reports.ReportType;
import java.util.List;
import java.util.Map;

/** Which filters and columns each type of report has, by the names that page and file know. */
final class ReportLook {

    private static final Map<ReportType, List<String>> FILTERS = Map.of(
            ReportType.ATTENDANCE, List.of("practitioner", "location", "state", "last"),
            ReportType.CANCELLATIONS, List.of("practitioner", "location", "state", "reason"),
            ReportType.REMINDERS, List.of("practitioner", "location", "state", "channel"),
            ReportType.SMS, List.of("state"),
            ReportType.EMAIL, List.of("state"));

    private static final List<String> OF_MESSAGES = List.of("when", "patient", "kind", "visit", "state", "why");

    private static final Map<ReportType, List<String>> COLUMNS = Map.of(
            ReportType.ATTENDANCE, List.of("start", "patient", "practitioner", "location", "state"),
            ReportType.CANCELLATIONS, List.of("start", "patient", "practitioner", "state", "reason", "noted"),
            ReportType.REMINDERS, List.of("when", "patient", "kind", "channel", "visit", "state", "why"),
            ReportType.SMS, OF_MESSAGES,
            ReportType.EMAIL, OF_MESSAGES);

    private ReportLook() {}

    static List<String> filters(ReportType type) {
        return FILTERS.getOrDefault(type, List.of());
    }

    static List<String> columns(ReportType type) {
        return COLUMNS.getOrDefault(type, List.of());
    }
}
