package health.praxis.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.praxis.installation.Settings;
import health.praxis.sealing.KeyOwner;
import health.praxis.sealing.Sealing;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends codes and tells whether a typed one proves a factor. What proved once proves nothing again (TFA-12). */
@Dependent
class FactorProof {

    private static final Duration CODE_LIFE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_CODES = Duration.ofSeconds(60);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int CODES_AN_HOUR = 5;
    private static final int FAILURES_AN_HOUR = 20;

    @Inject
    private SecondFactors factors;

    @Inject
    private SecondFactorCodes codes;

    @Inject
    private SecondFactorMail messages;

    @Inject
    private Sealing sealing;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** What to keep of an app's secret or a mobile's number. */
    String seal(UUID factor, byte[] plain) {
        return sealing.seal(KeyOwner.installation(), place(factor), plain);
    }

    /** The secret of an app. */
    byte[] secret(SecondFactor factor) {
        return sealing.open(KeyOwner.installation(), place(factor.id()), Objects.requireNonNull(factor.sealed()));
    }

    /** The number of a mobile in E.164. */
    String mobile(SecondFactor factor) {
        return new String(secret(factor), UTF_8);
    }

    /**
     * Sends a fresh code; the one before dies.
     *
     * @throws CodeSentAlready within a minute of the last one, or after five in an hour, whatever they were for
     */
    void send(SecondFactor factor, byte[] attempt) {
        Instant now = clock.instant();
        factors.queueUpFor(factor.accountId());
        Instant next = nextCode(factor, now);
        if (next.isAfter(now)) {
            throw new CodeSentAlready(Duration.between(now, next).toSeconds() + 1);
        }
        UUID code = UUID.randomUUID();
        codes.dropBefore(factor.accountId(), now.minus(HOUR));
        codes.add(code, factor, attempt, now, now.plus(CODE_LIFE));
        messages.code(factor, code);
    }

    /** Whether a code may go out now. */
    boolean maySend(SecondFactor factor) {
        Instant now = clock.instant();
        return !nextCode(factor, now).isAfter(now);
    }

    private Instant nextCode(SecondFactor factor, Instant now) {
        List<Instant> sent = codes.sentSince(factor.accountId(), now.minus(HOUR));
        Instant next = now;
        if (!sent.isEmpty()) {
            next = sent.get(sent.size() - 1).plus(BETWEEN_CODES);
        }
        if (sent.size() >= CODES_AN_HOUR) {
            next = sent.get(sent.size() - CODES_AN_HOUR).plus(HOUR);
        }
        return next;
    }

    /** Whether a code that can still be used was sent for this factor in this attempt. */
    boolean isSent(SecondFactor factor, byte[] attempt) {
        return codes.open(factor, attempt, clock.instant()).isPresent();
    }

    /** Whether the code proves the factor; uses it up if so. */
    boolean proves(SecondFactor factor, byte[] attempt, String typed) {
        return factor.method() == FactorMethod.APP ? provesApp(factor, typed) : provesSent(factor, attempt, typed);
    }

    private boolean provesApp(SecondFactor factor, String typed) {
        OptionalLong step = Totp.stepOf(secret(factor), typed, clock.instant());
        return step.isPresent() && factors.useStep(factor, step.getAsLong());
    }

    private boolean provesSent(SecondFactor factor, byte[] attempt, String typed) {
        Instant now = clock.instant();
        return codes.open(factor, attempt, now)
                .filter(code -> Totp.same(SentCodes.of(settings.secretKey(), code), typed))
                .filter(code -> codes.use(code, now))
                .isPresent();
    }

    /**
     * Asked before a code is looked at: nobody guesses on by starting over and over again.
     *
     * @throws TooManyAttempts after twenty wrong codes in an hour
     */
    void askForPatience(UUID account) {
        Instant now = clock.instant();
        List<Instant> failures = codes.failuresSince(account, now.minus(HOUR));
        if (failures.size() >= FAILURES_AN_HOUR) {
            Instant next = failures.get(failures.size() - FAILURES_AN_HOUR).plus(HOUR);
            throw new TooManyAttempts(Duration.between(now, next).toSeconds() + 1);
        }
    }

    /** A wrong code. */
    void failed(UUID account) {
        Instant now = clock.instant();
        codes.dropBefore(account, now.minus(HOUR));
        codes.addFailure(account, now);
    }

    /** The factor as its owner sees it. */
    FactorCard card(SecondFactor factor, String email) {
        return new FactorCard(
                factor.method(),
                address(factor, email),
                factor.isFirstChoice(),
                Objects.requireNonNull(factor.confirmedAt()));
    }

    /** Where its codes go, masked; null for an app. */
    @Nullable
    String address(SecondFactor factor, String email) {
        return switch (factor.method()) {
            case APP -> null;
            case SMS -> Mobile.masked(mobile(factor));
            case EMAIL -> masked(email);
        };
    }

    /** Enough to know one's own address again. */
    static String masked(String email) {
        int at = email.indexOf('@');
        return at < 1 ? "•••" : email.charAt(0) + "•••" + email.substring(at);
    }

    private static String place(UUID factor) {
        return SealedFactors.NAME + ":" + factor;
    }
}
