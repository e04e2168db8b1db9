package health.praxis.signin;

import health.praxis.shared.SecretToken;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Somebody who proved the password and may still have steps to do. */
@Entity
@Table(name = "sign_in_attempt")
class SignInAttempt {

    /** Wrong codes before it starts again with the password. */
    static final int MOST_TRIES = 5;

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration LIFE_OF_SET_UP = Duration.ofMinutes(15);

    @Id
    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private SessionKind kind;

    private int tries;

    @Convert(converter = StepSet.class)
    private Set<SignInStep> due;

    @Convert(converter = StepSet.class)
    private Set<SignInStep> done;

    @SuppressWarnings("NullAway.Init")
    protected SignInAttempt() {}

    SignInAttempt(String token, UUID accountId, SessionKind kind, Collection<SignInStep> due, Instant now) {
        this.tokenHash = SecretToken.hash(token);
        this.accountId = accountId;
        this.kind = kind;
        this.createdAt = now;
        this.expiresAt = now.plus(due.contains(SignInStep.SECOND_FACTOR) || due.isEmpty() ? LIFE : LIFE_OF_SET_UP);
        this.due = EnumSet.noneOf(SignInStep.class);
        this.due.addAll(due);
        this.done = EnumSet.noneOf(SignInStep.class);
    }

    UUID accountId() {
        return accountId;
    }

    SessionKind kind() {
        return kind;
    }

    boolean isUsable(Instant now) {
        return now.isBefore(expiresAt) && tries < MOST_TRIES;
    }

    /** What is left, in the order in which it is asked for. */
    List<SignInStep> due() {
        return due.stream().filter(step -> !done.contains(step)).sorted().toList();
    }

    /** Whether this step is next, so that none is done before its turn. */
    boolean isNext(SignInStep step) {
        return due().stream().findFirst().filter(step::equals).isPresent();
    }

    boolean isFinished() {
        return due().stream().noneMatch(SignInStep::isMandatory);
    }

    boolean hasDone(SignInStep step) {
        return done.contains(step);
    }

    /** A step is done. What comes after it has time as for a set-up. */
    void done(SignInStep step, Instant now) {
        Set<SignInStep> more = EnumSet.of(step);
        more.addAll(done);
        done = more;
        tries = 0;
        expiresAt = now.plus(LIFE_OF_SET_UP);
    }

    /** Wrong codes that are still taken. */
    int triesLeft() {
        return Math.max(0, MOST_TRIES - tries);
    }

    /** A wrong code. After {@link #MOST_TRIES} it starts again with the password. */
    void failed() {
        tries++;
    }
}
