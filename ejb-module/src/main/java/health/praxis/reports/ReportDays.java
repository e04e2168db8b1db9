package health.praxis.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days from the first to the last, both included: a year at most. */
public record ReportDays(LocalDate first, LocalDate last) {

    /** @throws ReportSpanWrong when they are the wrong way round or more than a year apart */
    public ReportDays {
        if (last.isBefore(first) || !last.isBefore(first.plusYears(1))) {
            throw new ReportSpanWrong();
        }
    }

    /** The first moment of them. */
    Instant from(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    /** The first moment after them. */
    Instant to(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
