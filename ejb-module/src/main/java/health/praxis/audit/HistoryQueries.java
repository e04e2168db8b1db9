package health.praxis.audit;

import health.praxis.shared.PatientId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.NotAllowed;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the practice's history. Who reads it is written into it (AUD-1). Who is told no patient's name reads which
 * fields of a profile changed, and not what they said (AUD-10).
 */
@Stateless
@Door
public class HistoryQueries {

    private static final int LONGEST_PAGE = 500;

    @Inject
    private HistoryEntries entries;

    @Inject
    private Audit audit;

    /**
     * Entries by time, newest first. An entry shows up under its patient once it is sealed, a second or two after the act.
     *
     * @param after the place that the stretch before ended at; null for the newest
     * @param size at most this many, no more than 500
     */
    @Allowed(Right.HISTORY_VIEW)
    public HistoryPage page(HistoryFilter filter, HistoryPage.@Nullable Place after, int size) {
        HistoryPage page = read(filter, after, size);
        note(Action.VIEW, filter, page);
        return page;
    }

    /**
     * The same for a file that leaves the practice: needs both rights, to read the history and to export (AUD-11).
     *
     * @throws NotAllowed without the right to read the history
     */
    @Allowed(Right.EXPORT)
    public HistoryPage export(HistoryFilter filter, HistoryPage.@Nullable Place after, int size) {
        if (!Callers.current().may(Right.HISTORY_VIEW)) {
            throw new NotAllowed();
        }
        HistoryPage page = read(filter, after, size);
        note(Action.EXPORT, filter, page);
        return page;
    }

    private HistoryPage read(HistoryFilter filter, HistoryPage.@Nullable Place after, int size) {
        Caller caller = Callers.current();
        int most = Math.max(1, Math.min(size, LONGEST_PAGE));
        List<HistoryLine> found = entries.of(caller.requirePractice().value(), filter, after, most + 1).stream()
                .map(line -> caller.seesNames() ? line : line.withoutIdentity())
                .toList();
        if (found.size() <= most) {
            return new HistoryPage(found, null);
        }
        HistoryLine last = found.get(most - 1);
        return new HistoryPage(found.subList(0, most), new HistoryPage.Place(last.at(), last.id()));
    }

    private void note(Action action, HistoryFilter filter, HistoryPage page) {
        PatientId patient = filter.patient();
        audit.record(AuditEvent.of(action, "history", List.of())
                .patient(patient)
                .describe(page.lines().size() + " entries")
                .change("from", null, filter.from())
                .change("to", null, filter.to()));
    }
}
