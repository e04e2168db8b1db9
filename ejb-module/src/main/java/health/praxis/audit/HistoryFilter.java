package health.praxis.audit;

import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the history are asked for (AUD-5). Always between two moments: a history has millions of lines.
 *
 * @param from the first moment
 * @param to the first moment not asked for any more, at most {@link #LONGEST} after
 * @param text letters in the description, the kind of record or the page; empty for all
 */
public record HistoryFilter(
        Instant from,
        Instant to,
        @Nullable UserId user,
        @Nullable PatientId patient,
        @Nullable Action action,
        String text) {

    /** A year, with a day for those that are longer. */
    public static final Duration LONGEST = Duration.ofDays(367);

    /** @throws HistorySpanWrong when the end is not after the start, or more than a year after */
    public HistoryFilter {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new HistorySpanWrong();
        }
        text = text.strip();
    }
}
