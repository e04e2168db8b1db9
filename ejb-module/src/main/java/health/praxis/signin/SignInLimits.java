package health.praxis.signin;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How often sign-in may fail: ten times in a quarter of an hour for an e-mail address, fifty times from a network address.
 * A try that succeeds is given back. Kept in this node's memory, for the addresses seen last.
 */
@ApplicationScoped
class SignInLimits {

    private static final Duration SPAN = Duration.ofMinutes(15);

    private final Buckets byEmail;
    private final Buckets byAddress;

    SignInLimits() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    SignInLimits(TimeMeter time) {
        byEmail = new Buckets(10, time);
        byAddress = new Buckets(50, time);
    }

    /** @throws TooManyAttempts when either has failed too often */
    public void enter(String email, String address) {
        byAddress.take(address);
        byEmail.take(normal(email));
    }

    /** The try was no failure. */
    public void leave(String email, String address) {
        byAddress.giveBack(address);
        byEmail.giveBack(normal(email));
    }

    private static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static final class Buckets {

        private static final int KEPT = 20_000;

        private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > KEPT;
            }
        };
        private final long tries;
        private final TimeMeter time;

        Buckets(long tries, TimeMeter time) {
            this.tries = tries;
            this.time = time;
        }

        void take(String key) {
            ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
                throw new TooManyAttempts(seconds);
            }
        }

        void giveBack(String key) {
            bucket(key).addTokens(1);
        }

        private synchronized Bucket bucket(String key) {
            return buckets.computeIfAbsent(
                    key,
                    unseen -> Bucket.builder()
                            .addLimit(Bandwidth.builder()
                                    .capacity(tries)
                                    .refillGreedy(tries, SPAN)
                                    .build())
                            .withCustomTimePrecision(time)
                            .build());
        }
    }
}
