package health.praxis.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often something failed. A try is counted before it is made and taken back when it succeeds, so that many at once are
 * many.
 */
@Entity
@Table(name = "sign_in_counter")
class TryCounter {

    @Id
    @Column(name = "key_hash")
    private byte[] keyHash;

    private int failures;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "blocked_until")
    private @Nullable Instant blockedUntil;

    /** Whether the owner was told of this block. */
    private boolean told;

    @SuppressWarnings("NullAway.Init")
    protected TryCounter() {}

    TryCounter(byte[] keyHash, Instant now) {
        this.keyHash = keyHash;
        this.lastAt = now;
    }

    /**
     * Counts a try, unless it has to wait; one that waits is not counted, so nobody is kept out for longer by further tries.
     *
     * @return how long it has to wait; zero lets it through
     */
    Duration take(Limit limit, Instant now) {
        if (blockedUntil != null && now.isBefore(blockedUntil)) {
            return Duration.between(now, blockedUntil);
        }
        if (blockedUntil != null || !now.isBefore(lastAt.plus(Limit.SPAN))) {
            clear();
        }
        Instant next = lastAt.plus(limit.pause(failures));
        if (failures > 0 && now.isBefore(next)) {
            return Duration.between(now, next);
        }
        failures++;
        lastAt = now;
        if (failures >= limit.most()) {
            blockedUntil = now.plus(Limit.SPAN);
        }
        return Duration.ZERO;
    }

    /** The try was no failure. */
    void giveBack() {
        failures = Math.max(0, failures - 1);
        blockedUntil = null;
        told = false;
    }

    void clear() {
        failures = 0;
        blockedUntil = null;
        told = false;
    }

    /** Whether it is blocked and nobody was told yet; asked once, answers yes once. */
    boolean isNewlyBlocked() {
        boolean news = blockedUntil != null && !told;
        told = told || news;
        return news;
    }
}
