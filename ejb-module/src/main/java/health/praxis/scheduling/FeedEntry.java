package health.praxis.scheduling;

import java.time.Instant;

/**
 * An appointment as its practitioner's feed shows it (INT-1).
 *
 * @param names of those who take part, "A.L., B.H.", in the form that the feed's owner chose (ANON-9)
 * @param version grows with each change
 * @param changedAt the last change
 */
public record FeedEntry(AppointmentFacts appointment, String names, int version, Instant changedAt) {}
