package health.praxis.console.scheduling;

import health.praxis.console.Ids;
import health.praxis.scheduling.CalendarChanges;
import health.praxis.shared.UserId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;

/** Where the page asks whether what it shows has changed, and what it was when it was drawn (decision 28). */
@Named
@RequestScoped
public class LiveCalendar {

    @Inject
    private CalendarChanges changes;

    @Inject
    private CalendarPage page;

    @Inject
    private ShownPractitioners shown;

    /** What is there now; empty while there is nothing. */
    public String getVersion() {
        List<UserId> practitioners =
                shown.getChosen().stream().map(id -> new UserId(Ids.read(id))).toList();
        return changes.version(practitioners, page.span().start(), page.span().end())
                .orElse("");
    }

    /** Whose days, and which; names no patient. */
    public String getQuestion() {
        String whose =
                shown.getChosen().stream().map(id -> "&practitioner=" + id).collect(Collectors.joining());
        return "from=" + page.span().start().getEpochSecond() + "&to="
                + page.span().end().getEpochSecond() + whose;
    }
}
