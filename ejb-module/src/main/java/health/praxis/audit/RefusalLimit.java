package health.praxis.audit;

import health.praxis.tenancy.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a flood of refusals from filling the history: an actor's first {@value #EACH} in a minute are written down one by
 * one, what comes beyond is counted and written down as one number when the minute is over. All visitors together have
 * {@value #VISITORS} a minute, so that many addresses do not help. Counted on each node by itself.
 */
@ApplicationScoped
class RefusalLimit {

    static final int EACH = 20;
    static final int VISITORS = 200;
    static final Duration MINUTE = Duration.ofMinutes(1);

    /** Actors counted apart at a time; whoever comes beyond is counted with all visitors. */
    private static final int MOST_ACTORS = 10_000;

    private final Map<Actor, Window> windows = new HashMap<>();

    /** What was refused beyond the limit, and to whom. */
    record Rest(Caller caller, int count) {}

    private record Actor(
            Caller.Kind kind,
            @Nullable UUID practice,
            @Nullable UUID who,
            @Nullable String address) {}

    private static final Actor ALL_VISITORS = new Actor(Caller.Kind.VISITOR, null, null, "everywhere");

    private static final class Window {
        private final Caller caller;
        private final Instant end;
        private int seen;
        private int beyond;

        Window(Caller caller, Instant end) {
            this.caller = caller;
            this.end = end;
        }

        boolean admits(int most) {
            if (seen < most) {
                seen++;
                return true;
            }
            beyond++;
            return false;
        }
    }

    /** Whether this refusal is written down by itself; otherwise it has been counted. */
    synchronized boolean admits(Caller caller, Instant now) {
        Window own = windowOf(caller, now);
        return own.admits(EACH)
                && (caller.kind() != Caller.Kind.VISITOR || shared(now).admits(VISITORS));
    }

    private Window windowOf(Caller caller, Instant now) {
        Actor actor = actorOf(caller);
        Window own = windows.get(actor);
        if (own != null) {
            return own;
        }
        return windows.size() >= MOST_ACTORS
                ? shared(now)
                : windows.computeIfAbsent(actor, key -> new Window(caller, now.plus(MINUTE)));
    }

    /** Ends the minutes that are over and says what they left uncounted; visitors, who could be a million, in one number. */
    synchronized List<Rest> over(Instant now) {
        List<Rest> rests = new ArrayList<>();
        int visitors = 0;
        for (Iterator<Window> all = windows.values().iterator(); all.hasNext(); ) {
            Window window = all.next();
            if (now.isBefore(window.end)) {
                continue;
            }
            all.remove();
            if (window.caller.kind() == Caller.Kind.VISITOR) {
                visitors += window.beyond;
            } else if (window.beyond > 0) {
                rests.add(new Rest(window.caller, window.beyond));
            }
        }
        if (visitors > 0) {
            rests.add(new Rest(Caller.visitor(null), visitors));
        }
        return rests;
    }

    private Window shared(Instant now) {
        return windows.computeIfAbsent(ALL_VISITORS, key -> new Window(Caller.visitor(null), now.plus(MINUTE)));
    }

    private static Actor actorOf(Caller caller) {
        UUID practice = caller.practice() == null ? null : caller.practice().value();
        UUID who = caller.user() == null ? caller.subject() : caller.user().value();
        return new Actor(caller.kind(), practice, who, caller.address());
    }
}
