package health.praxis.console.waitinglist;

import health.praxis.console.Desk;
import health.praxis.waitinglist.Candidate;
import health.praxis.waitinglist.WaitingLine;
import health.praxis.waitinglist.WaitingWish;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words what somebody waits for, and how long (WL-4). */
@Named
@RequestScoped
public class WaitingWords {

    @Inject
    private Desk desk;

    @Inject
    private Clock clock;

    /** "Mornings; Mon, Tue". */
    public String times(WaitingWish wish) {
        String parts = wish.partsOfDay().stream()
                .sorted()
                .map(part -> Texts.of("part." + part))
                .collect(Collectors.joining(", "));
        String days = wish.weekdays().stream()
                .sorted()
                .map(day -> Texts.of("day." + day))
                .collect(Collectors.joining(", "));
        String both =
                List.of(parts, days).stream().filter(words -> !words.isEmpty()).collect(Collectors.joining("; "));
        return both.isEmpty() ? Texts.of("times.any") : both;
    }

    /** "12 days". */
    public String waited(WaitingLine line) {
        LocalDate since = LocalDate.ofInstant(line.addedAt(), desk.getZone());
        return Texts.of("waited.days", ChronoUnit.DAYS.between(since, LocalDate.now(clock.withZone(desk.getZone()))));
    }

    /** "Daniel Kowalski. Urgent, 12 days, mornings; suits their wish". */
    public String candidate(Candidate one) {
        WaitingLine line = one.line();
        List<String> words = new ArrayList<>();
        if (line.wish().urgent()) {
            words.add(Texts.of("urgent"));
        }
        words.add(waited(line));
        words.add(times(line.wish()));
        words.add(Texts.of(one.suits() ? "suits" : "suits.not"));
        if (one.invited()) {
            words.add(Texts.of("invited.already"));
        } else if (!line.patient().selectable()) {
            words.add(Texts.of("unbookable"));
        } else if (!one.reachable()) {
            words.add(Texts.of("unreachable"));
        }
        return line.patient().name() + ": " + String.join(" · ", words);
    }
}
