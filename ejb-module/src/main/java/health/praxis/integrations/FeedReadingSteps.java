package health.praxis.integrations;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.practice.PracticeQueries;
import health.praxis.scheduling.FeedEntry;
import health.praxis.scheduling.OwnTimeEntry;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.shared.SecretToken;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps of reading a feed, each in a transaction of its own: whose it is, then, under their practice, what is in it. */
@Stateless
@Door
public class FeedReadingSteps {

    private static final Duration PAST = Duration.ofDays(90);
    private static final Duration AHEAD = Duration.ofDays(365);

    /** Programs ask every few minutes: the same reading is written down this often. */
    private static final Duration NOTED_EVERY = Duration.ofHours(1);

    @Inject
    private FeedRows feeds;

    @Inject
    private SchedulingQueries scheduling;

    @Inject
    private PracticeQueries practices;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Whose feed has this token. Changes nothing. */
    @OpenToAll("answers only to who holds the token")
    public Optional<FeedRows.Owner> owner(String token) {
        return feeds.owner(SecretToken.hash(token));
    }

    /**
     * The feed of the practitioner for whom the caller reads. Written into the history when it is another text than the last
     * that was written down, or an hour later.
     *
     * @throws NotFound when the address was replaced or ended just now
     */
    @Allowed(Right.FEED_READ)
    public CalendarFeed read(String token) {
        UserId owner = Callers.current().requireUser();
        if (!feeds.isAlive(owner, SecretToken.hash(token))) {
            throw new NotFound("calendar feed");
        }
        Instant now = clock.instant();
        List<FeedEntry> entries = scheduling.feed(now.minus(PAST), now.plus(AHEAD));
        List<OwnTimeEntry> ownTime =
                feeds.showsOwnTime(owner) ? scheduling.ownTimeOfFeed(now.minus(PAST), now.plus(AHEAD)) : List.of();
        CalendarFeed feed = CalendarFeed.of(FeedText.of(practices.practice().name(), entries, ownTime));
        if (feeds.isNews(owner, feed.tag(), now, now.minus(NOTED_EVERY))) {
            audit.record(
                    AuditEvent.of(Action.VIEW, "calendar feed", owner.value()).patients(patients(entries)));
        }
        return feed;
    }

    private static Set<PatientId> patients(List<FeedEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.appointment().patients().stream())
                .collect(Collectors.toSet());
    }
}
