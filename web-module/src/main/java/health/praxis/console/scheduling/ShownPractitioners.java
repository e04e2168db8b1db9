package health.praxis.console.scheduling;

import health.praxis.access.Calendars;
import health.praxis.practice.HoursLine;
import health.praxis.practice.PracticeHours;
import health.praxis.practice.PractitionerCard;
import health.praxis.reminders.ReminderQueries;
import health.praxis.scheduling.Overlaps;
import health.praxis.scheduling.ReservedLine;
import health.praxis.scheduling.ReservedSlots;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whose calendars stand side by side: the own one to begin with, the first one for somebody who has none. */
@Named
@ViewScoped
public class ShownPractitioners implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Calendars calendars;

    @Inject
    private SchedulingQueries scheduling;

    @Inject
    private ReminderQueries reminders;

    @Inject
    private Overlaps overlaps;

    @Inject
    private PracticeHours hours;

    @Inject
    private ReservedSlots reserved;

    @Inject
    private CalendarPage page;

    @Inject
    private ShownLook look;

    private transient List<PractitionerCard> all = List.of();
    private transient List<CalendarPane> panes = List.of();
    private List<String> chosen = List.of();

    @PostConstruct
    void open() {
        Comparator<PractitionerCard> ownFirst =
                Comparator.comparing(card -> !card.id().equals(Callers.current().user()));
        all = calendars.seen().stream()
                .filter(PractitionerCard::active)
                .sorted(ownFirst)
                .toList();
        all.stream().findFirst().ifPresent(card -> setChosen(List.of(card.id().toString())));
    }

    /** Leaves the first one, for a screen with no room for more. */
    public void narrow() {
        setChosen(chosen.stream().limit(1).toList());
    }

    public List<PractitionerCard> getAll() {
        return all;
    }

    /** "2 practitioners". */
    public String getCount() {
        return Texts.of("practitioners.count", panes.size());
    }

    public List<CalendarPane> getPanes() {
        return panes;
    }

    public List<String> getChosen() {
        return chosen;
    }

    /** Whose calendar stands first; null when none is shown. */
    @Nullable
    String getFirst() {
        return chosen.stream().findFirst().orElse(null);
    }

    /** The id of the practitioner whose calendar is shown alone; empty while several stand side by side. */
    public String getSingle() {
        return panes.size() == 1 ? chosen.get(0) : "";
    }

    /** Shows these; with none named, those shown stay. */
    public void setChosen(List<String> wanted) {
        chosen = wanted == null || wanted.isEmpty() ? chosen : List.copyOf(wanted);
        var words = new EventWords(page.getZone());
        List<PractitionerCard> shown = all.stream()
                .filter(card -> chosen.contains(card.id().toString()))
                .toList();
        List<UserId> ids = shown.stream().map(PractitionerCard::id).toList();
        List<ReservedLine> kept = reserved.of(ids);
        Map<UserId, List<HoursLine>> hoursOf =
                hours.of(ids).stream().collect(Collectors.groupingBy(HoursLine::practitioner));
        panes = shown.stream()
                .map(card -> new CalendarPane(
                        card,
                        hoursOf.getOrDefault(card.id(), List.of()),
                        kept.stream()
                                .filter(line -> line.hours().practitioner().equals(card.id()))
                                .toList(),
                        scheduling,
                        reminders,
                        overlaps,
                        words,
                        page,
                        look))
                .toList();
    }
}
