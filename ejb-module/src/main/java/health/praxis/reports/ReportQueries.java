package health.praxis.reports;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientQueries;
import health.praxis.practice.PracticeQueries;
import health.praxis.reminders.ReminderId;
import health.praxis.reminders.ReminderQueries;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.NotAllowed;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs reports. Whoever runs one, also a saved one of a colleague, gets what they may see at that moment: the database hides
 * records as on every page, patients come by ID where names are hidden (REP-8). Days are days of the practice's zone.
 */
@Stateless
@Door
public class ReportQueries {

    private static final int LONGEST_PAGE = 500;

    @Inject
    private ReportRows rows;

    @Inject
    private PracticeQueries practices;

    @Inject
    private PatientQueries patients;

    @Inject
    private ReminderQueries reminders;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** What of a category the caller may run; empty when nothing. */
    @Allowed(Right.REPORTS_VIEW)
    public List<ReportType> types(ReportCategory category) {
        return ReportType.of(category, Callers.current());
    }

    /** The days that a period means today. */
    @Allowed(Right.REPORTS_VIEW)
    public ReportDays days(ReportFilter filter) {
        return filter.days(LocalDate.ofInstant(clock.instant(), zone()));
    }

    /**
     * Rows by time.
     *
     * @param after the place that the stretch before ended at; null for the first
     * @param size at most this many, no more than 500
     * @throws NotAllowed without the right to what the report is about
     */
    @Allowed(Right.REPORTS_VIEW)
    public ReportStretch page(ReportType type, ReportFilter filter, ReportRow.@Nullable Place after, int size) {
        return read(Action.VIEW, type, filter, after, size);
    }

    /** The same for a file that leaves the practice (REP-9). @throws NotAllowed without both rights, and as {@link #page} */
    @Allowed(Right.EXPORT)
    public ReportStretch export(ReportType type, ReportFilter filter, ReportRow.@Nullable Place after, int size) {
        if (!Callers.current().may(Right.REPORTS_VIEW)) {
            throw new NotAllowed();
        }
        return read(Action.EXPORT, type, filter, after, size);
    }

    /** How many rows there are of each state. Names nobody. @throws NotAllowed as {@link #page} */
    @Allowed(Right.REPORTS_VIEW)
    public List<ReportTotal> totals(ReportType type, ReportFilter filter) {
        refuseOthers(type);
        return rows.totals(type, asked(filter));
    }

    private ReportStretch read(
            Action action, ReportType type, ReportFilter filter, ReportRow.@Nullable Place after, int size) {
        refuseOthers(type);
        int most = Math.max(1, Math.min(size, LONGEST_PAGE));
        ReportRows.Asked asked = asked(filter);
        List<FoundRow> found = rows.page(type, asked, after, most + 1);
        List<FoundRow> shown = found.size() > most ? found.subList(0, most) : found;
        FoundRow.Names names = names(shown);
        audit.record(AuditEvent.of(action, "report", List.of())
                .patients(shown.stream().map(FoundRow::patient).toList())
                .describe(type + ", " + shown.size() + " rows")
                .change("from", null, asked.from())
                .change("to", null, asked.to()));
        return new ReportStretch(
                shown.stream().map(row -> row.shown(names)).toList(),
                found.size() > most ? shown.get(most - 1).place() : null);
    }

    private FoundRow.Names names(List<FoundRow> found) {
        Caller caller = Callers.current();
        Set<PatientId> whom = found.stream().map(FoundRow::patient).collect(Collectors.toSet());
        boolean known = caller.may(Right.PATIENTS_VIEW) || caller.may(Right.CALENDAR_VIEW);
        Map<PatientId, PatientCard> cards = known ? patients.cards(whom) : Map.of();
        List<ReminderId> failed =
                found.stream().flatMap(FoundRow::failedReminder).toList();
        return new FoundRow.Names(
                cards, practices.names(), failed.isEmpty() ? Set.of() : reminders.open(failed), caller.seesNames());
    }

    private ReportRows.Asked asked(ReportFilter filter) {
        Instant now = clock.instant();
        ZoneId zone = zone();
        ReportDays days = filter.days(LocalDate.ofInstant(now, zone));
        return new ReportRows.Asked(filter, days.from(zone), days.to(zone), now);
    }

    private ZoneId zone() {
        return ZoneId.of(practices.practice().zone());
    }

    private static void refuseOthers(ReportType type) {
        if (!type.isFor(Callers.current())) {
            throw new NotAllowed();
        }
    }
}
