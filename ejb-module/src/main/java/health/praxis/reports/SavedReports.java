package health.praxis.reports;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.practice.PracticeQueries;
import health.praxis.shared.NotFound;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Questions that are kept to be asked again, for oneself or for the whole practice group (REP-2, REP-10). */
@Stateless
@Door
public class SavedReports {

    private static final int MOST = 100;

    @Inject
    private StoredReports rows;

    @Inject
    private PracticeQueries practices;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The caller's own and the shared ones, as far as the caller may run them; by name. */
    @Allowed(Right.REPORTS_VIEW)
    public List<SavedReport> list() {
        Caller caller = Callers.current();
        Map<UserId, String> names = practices.names();
        return rows.seen().stream()
                .filter(report -> report.type().isFor(caller))
                .map(report -> shown(report, names))
                .toList();
    }

    /** @throws NotFound when there is none, it is a colleague's own, or the caller may not run it */
    @Allowed(Right.REPORTS_VIEW)
    public SavedReport one(SavedReportId id) {
        return rows.one(id)
                .filter(report -> report.type().isFor(Callers.current()))
                .map(report -> shown(report, practices.names()))
                .orElseThrow(() -> new NotFound("saved report"));
    }

    /** Saves a new one. @throws TooManyReports when the caller has 100 */
    @Allowed(Right.REPORTS_EDIT)
    public SavedReportId keep(@Valid KeepReport what) {
        if (rows.countOwn() >= MOST) {
            throw new TooManyReports(MOST);
        }
        Caller caller = Callers.current();
        StoredReport made = new StoredReport(caller.requirePractice(), caller.requireUser(), what, clock.instant());
        rows.add(made);
        audit.record(
                note(Action.CREATE, made).change("name", null, made.name()).change("shared", null, made.isShared()));
        return made.id();
    }

    /**
     * Gives it this name and question. Whether it is shared, only its maker changes.
     *
     * @throws NotFound when there is none, or it is a colleague's own
     * @throws NotYourReport when a colleague shared it and the caller does not edit settings
     */
    @Allowed(Right.REPORTS_EDIT)
    public void change(SavedReportId id, @Valid KeepReport what) {
        StoredReport report = changeable(id);
        String name = report.name();
        boolean shared = report.isShared();
        report.change(what, Callers.current().requireUser());
        audit.record(note(Action.UPDATE, report)
                .change("name", name, report.name())
                .change("shared", shared, report.isShared()));
    }

    /** Forgets it, for everybody. @throws NotFound and NotYourReport as {@link #change} */
    @Allowed(Right.REPORTS_EDIT)
    public void delete(SavedReportId id) {
        StoredReport report = changeable(id);
        rows.remove(report);
        audit.record(note(Action.DELETE, report).change("name", report.name(), null));
    }

    private StoredReport changeable(SavedReportId id) {
        StoredReport report = rows.oneToChange(id).orElseThrow(() -> new NotFound("saved report"));
        if (!report.isChangeableBy(Callers.current())) {
            throw new NotYourReport();
        }
        return report;
    }

    private static SavedReport shown(StoredReport report, Map<UserId, String> names) {
        Caller caller = Callers.current();
        return new SavedReport(
                report.id(),
                report.name(),
                report.type(),
                report.filter(),
                report.isShared(),
                names.getOrDefault(report.maker(), ""),
                report.isOf(caller.requireUser()),
                caller.may(Right.REPORTS_EDIT) && report.isChangeableBy(caller));
    }

    private static AuditEvent note(Action action, StoredReport report) {
        return AuditEvent.of(action, "saved report", report.id().value())
                .describe(report.type().name());
    }
}
