package health.praxis.signin;

import health.praxis.installation.Settings;
import health.praxis.shared.SecretToken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The links that accounts were sent. */
@Dependent
class AccountLinks {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    UUID add(UUID account, AccountLink.Kind kind, @Nullable UUID subject) {
        AccountLink link = new AccountLink(account, kind, subject, settings.secretKey(), clock.instant());
        database.persist(link);
        return link.id();
    }

    /** What follows the name of the page that the link opens, as long as it is good. */
    Optional<String> query(UUID id) {
        return Optional.ofNullable(database.find(AccountLink.class, id))
                .filter(link -> link.isUsable(clock.instant()))
                .map(link -> "?key=" + link.token(settings.secretKey()));
    }

    Optional<UUID> subject(UUID id) {
        return Optional.ofNullable(database.find(AccountLink.class, id)).map(AccountLink::subjectId);
    }

    /** The good link behind a token; nobody else uses it until this transaction ends. */
    Optional<AccountLink> locked(String token, Set<AccountLink.Kind> kinds) {
        List<AccountLink> found = database.createQuery(
                        "select l from AccountLink l where l.tokenHash = :hash and l.kind in :kinds", AccountLink.class)
                .setParameter("hash", SecretToken.hash(token))
                .setParameter("kinds", kinds)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return found.stream().filter(link -> link.isUsable(clock.instant())).findFirst();
    }

    /** How many of a kind an account was sent since then. */
    long count(UUID account, AccountLink.Kind kind, Instant since) {
        return database.createQuery(
                        "select count(l) from AccountLink l where l.accountId = :account and l.kind = :kind"
                                + " and l.createdAt > :since",
                        Long.class)
                .setParameter("account", account)
                .setParameter("kind", kind)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** What was sent before is worth nothing any more. */
    void useUpAllOf(UUID account) {
        database.createQuery(
                        "update AccountLink l set l.usedAt = :now where l.accountId = :account and l.usedAt is null")
                .setParameter("now", clock.instant())
                .setParameter("account", account)
                .executeUpdate();
    }

    void dropExpired(Instant before) {
        database.createQuery("delete from AccountLink l where l.expiresAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
