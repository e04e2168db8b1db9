package health.praxis.signin;

import health.praxis.delivery.Outcome;
import health.praxis.outbox.Outbox;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The transactions around handing an e-mail over. For {@link AccountMailRun} alone. */
@Stateless
@Door
public class AccountMailSteps {

    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    @Inject
    @Any
    private Instance<AccountLetter> letters;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** Takes a waiting e-mail for sending; empty when it was taken before or there is nothing to say. */
    @Allowed(Right.WORK)
    public Optional<AccountLetter.Words> begin(UUID id) {
        WaitingMail mail = database.find(WaitingMail.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (mail == null || !mail.isWaiting()) {
            return Optional.empty();
        }
        mail.begin();
        Optional<AccountLetter.Words> words = letter(mail.kind()).write(mail.accountId(), mail.aboutId());
        if (words.isEmpty()) {
            mail.settle(WaitingMail.State.DROPPED, clock.instant());
        }
        return words;
    }

    /** Records what the mail server answered; one that was not reached is tried again later, a few times. */
    @Allowed(Right.WORK)
    public void settle(UUID id, Outcome outcome) {
        WaitingMail mail = database.find(WaitingMail.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (mail == null) {
            return;
        }
        if (!(outcome instanceof Outcome.NotReached)) {
            boolean sent = outcome instanceof Outcome.Sent;
            mail.settle(sent ? WaitingMail.State.SENT : WaitingMail.State.FAILED, clock.instant());
        } else if (mail.notReached(clock.instant())) {
            outbox.put(
                    new SendAccountMail(SendAccountMail.NO_PRACTICE, id),
                    clock.instant().plus(RETRY_AFTER));
        }
    }

    private AccountLetter letter(String kind) {
        return letters.stream()
                .filter(letter -> letter.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no letter of kind " + kind));
    }
}
