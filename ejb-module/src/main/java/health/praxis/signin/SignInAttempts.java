package health.praxis.signin;

import health.praxis.shared.SecretToken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Sign-ins that are not finished. */
@Dependent
class SignInAttempts {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    @Inject
    private Clock clock;

    /** @return the token that stands for it */
    String begin(UUID accountId, SessionKind kind, Collection<SignInStep> due) {
        String token = SecretToken.random();
        database.persist(new SignInAttempt(token, accountId, kind, due, clock.instant()));
        return token;
    }

    /**
     * The attempt behind a token; nobody else changes it until this transaction ends.
     *
     * @throws SignInTookTooLong when there is none that can still be finished
     */
    SignInAttempt require(String token) {
        SignInAttempt attempt =
                database.find(SignInAttempt.class, SecretToken.hash(token), LockModeType.PESSIMISTIC_WRITE);
        if (attempt == null || !attempt.isUsable(clock.instant())) {
            throw new SignInTookTooLong();
        }
        return attempt;
    }

    /**
     * Marks a step done.
     *
     * @throws SignInTookTooLong when the attempt cannot be finished any more
     * @throws SignInUnfinished when another step comes first
     */
    void done(String token, SignInStep step) {
        SignInAttempt attempt = require(token);
        if (!attempt.isNext(step)) {
            throw new SignInUnfinished();
        }
        attempt.done(step, clock.instant());
    }

    /** The attempt is used up. */
    void remove(SignInAttempt attempt) {
        database.remove(attempt);
    }

    /** Nobody finishes a sign-in with a password that is another one now. */
    void removeAllOf(UUID accountId) {
        database.createQuery("delete from SignInAttempt a where a.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    void dropExpired(Instant now) {
        database.createQuery("delete from SignInAttempt a where a.expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
