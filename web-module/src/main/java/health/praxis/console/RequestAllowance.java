package health.praxis.console;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * How much a signed-in account may ask for (ASVS 2.4.1): so many requests a minute for as long as it likes, and twice as many
 * at once after a pause. Far above what people do, and far below what a program could read. Counted on each node by itself.
 */
final class RequestAllowance {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Past so many accounts, those that have their whole allowance again are forgotten. */
    private static final int MANY = 10_000;

    private final int perMinute;
    private final Map<UUID, Left> accounts = new HashMap<>();

    /** What is left to an account, and whether its last request was refused. */
    private record Left(double requests, Instant at, boolean refused) {}

    /**
     * What became of a request.
     *
     * @param retryAfter how long until the same is allowed again, zero when it is allowed now
     * @param first whether it is the first one refused since the last that was allowed
     */
    record Answer(Duration retryAfter, boolean first) {

        boolean isAllowed() {
            return retryAfter.isZero();
        }
    }

    /** @param perMinute requests, at least 1 */
    RequestAllowance(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Takes a request from what the account has left. @param weight how many requests it counts as, at most {@code perMinute} */
    synchronized Answer take(UUID account, int weight, Instant now) {
        Left before = accounts.get(account);
        double has = before == null ? most() : refilled(before, now);
        if (has >= weight) {
            accounts.put(account, new Left(has - weight, now, false));
            forget(now);
            return new Answer(Duration.ZERO, false);
        }
        accounts.put(account, new Left(has, now, true));
        long wait = (long) Math.ceil((weight - has) * MINUTE.toMillis() / perMinute);
        return new Answer(Duration.ofMillis(wait), !before.refused());
    }

    private int most() {
        return 2 * perMinute;
    }

    private double refilled(Left left, Instant now) {
        double minutes = (double) Duration.between(left.at(), now).toMillis() / MINUTE.toMillis();
        return Math.min(most(), left.requests() + Math.max(0, minutes) * perMinute);
    }

    private void forget(Instant now) {
        if (accounts.size() > MANY) {
            accounts.values().removeIf(left -> refilled(left, now) >= most());
        }
    }
}
