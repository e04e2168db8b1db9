package health.praxis.reports;

import health.praxis.audit.HistoryFilter;
import health.praxis.audit.HistoryLine;
import health.praxis.audit.HistoryPage;
import health.praxis.audit.HistoryQueries;
import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientQueries;
import health.praxis.practice.PracticeQueries;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The user action history with names: who did what to whom (AUD-2, AUD-4). */
@Stateless
@Door
public class HistoryReport {

    /** A list that was read names nobody; it says how many it showed. */
    private static final int MOST_NAMES = 3;

    @Inject
    private HistoryQueries history;

    @Inject
    private PracticeQueries practices;

    @Inject
    private PatientQueries patients;

    /** A stretch of the history, newest first. @see HistoryQueries#page */
    @Allowed(Right.HISTORY_VIEW)
    public HistoryStretch page(HistoryFilter filter, HistoryPage.@Nullable Place after, int size) {
        return named(history.page(filter, after, size));
    }

    /** A stretch for a file that leaves the practice. @see HistoryQueries#export */
    @Allowed(Right.EXPORT)
    public HistoryStretch export(HistoryFilter filter, HistoryPage.@Nullable Place after, int size) {
        return named(history.export(filter, after, size));
    }

    private HistoryStretch named(HistoryPage page) {
        Map<UserId, String> users = practices.names();
        Map<PatientId, PatientCard> cards = cards(page);
        return new HistoryStretch(
                page.lines().stream().map(line -> entry(line, users, cards)).toList(), page.next());
    }

    private Map<PatientId, PatientCard> cards(HistoryPage page) {
        Caller caller = Callers.current();
        if (!caller.may(Right.PATIENTS_VIEW) && !caller.may(Right.CALENDAR_VIEW)) {
            return Map.of();
        }
        Set<PatientId> named = page.lines().stream()
                .filter(line -> line.patients().size() <= MOST_NAMES)
                .flatMap(line -> line.patients().stream())
                .collect(Collectors.toSet());
        return patients.cards(named);
    }

    private static HistoryEntry entry(HistoryLine line, Map<UserId, String> users, Map<PatientId, PatientCard> cards) {
        List<PatientId> few = line.patients().size() > MOST_NAMES ? List.of() : line.patients();
        List<PatientCard> shown =
                few.stream().filter(cards::containsKey).map(cards::get).toList();
        String who = line.actorName();
        if (line.actorKind() == Caller.Kind.USER && line.actor() != null) {
            who = users.get(new UserId(line.actor()));
        } else if (line.actorKind() == Caller.Kind.PARTICIPANT && shown.size() == 1) {
            who = shown.get(0).name();
        }
        return new HistoryEntry(line, who, shown);
    }
}
