package health.praxis.reminders;

import health.praxis.scheduling.AppointmentFacts;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one message says of the further appointments of a series that it tells of (APT-9, APT-10): the next ones by date and
 * time, and of more than that how many there are and when the last one is. So a long series costs one message, not forty.
 */
final class SeriesWords {

    /** More dates than these would make an SMS long and dear. */
    static final int MOST_NAMED = 6;

    private SeriesWords() {}

    /** A sentence, in the zone in which the patient reads times; empty when there are no others. */
    static String of(Reminder reminder, List<AppointmentFacts> others, ZoneId zone) {
        if (others.isEmpty()) {
            return "";
        }
        List<AppointmentFacts> inOrder = others.stream()
                .sorted(Comparator.comparing(AppointmentFacts::start))
                .toList();
        // One more is named rather than counted.
        int named = inOrder.size() == MOST_NAMED + 1 ? MOST_NAMED + 1 : MOST_NAMED;
        String dates =
                inOrder.stream().limit(named).map(one -> Terms.when(one, zone)).collect(Collectors.joining("; "));
        int more = inOrder.size() - named;
        if (more > 0) {
            String last = Terms.when(inOrder.get(inOrder.size() - 1), zone);
            dates = MessageFormat.format(DefaultTemplates.series("more"), dates, more, last);
        }
        return MessageFormat.format(DefaultTemplates.series(reminder.type().name()), dates);
    }
}
