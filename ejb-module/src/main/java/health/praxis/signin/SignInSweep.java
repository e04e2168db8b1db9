package health.praxis.signin;

import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What is over and not needed any more: attempts, links, counters, sessions, devices. For {@link SignInTimer} alone. */
@Stateless
@Door
public class SignInSweep {

    private static final Duration SESSIONS_KEPT = Duration.ofDays(30);
    private static final Duration LINKS_KEPT = Duration.ofDays(2);
    private static final Duration DEVICES_KEPT = Duration.ofDays(365);

    @Inject
    private SignInAttempts attempts;

    @Inject
    private SessionStore sessions;

    @Inject
    private AccountLinks links;

    @Inject
    private TryCounters counters;

    @Inject
    private KnownDevices devices;

    @Inject
    private EmailChanges emailChanges;

    @Inject
    private AccountWishes wishes;

    @Inject
    private Clock clock;

    /** Clears it away. */
    @Allowed(Right.WORK)
    public void clear() {
        Instant now = clock.instant();
        attempts.dropExpired(now);
        sessions.drop(now.minus(SESSIONS_KEPT));
        links.dropExpired(now.minus(LINKS_KEPT));
        counters.dropOlder(now.minus(Limit.SPAN.multipliedBy(4)));
        devices.dropUnseen(now.minus(DEVICES_KEPT));
        emailChanges.dropOlder(now.minus(LINKS_KEPT));
        wishes.dropOlder(now.minus(LINKS_KEPT));
    }
}
