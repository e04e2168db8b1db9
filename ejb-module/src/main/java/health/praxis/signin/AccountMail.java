package health.praxis.signin;

import health.praxis.outbox.Outbox;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;

/**
 * Sends e-mail to accounts, which belong to no practice. What waits is an account, a kind and an id; the text, the address
 * and any secret in it are made by an {@link AccountLetter} at the moment of sending.
 */
@Dependent
class AccountMail {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /**
     * Leaves once this transaction has committed. Nothing leaves when the account does not exist, which is found out at
     * sending: until then nothing tells one case from the other.
     *
     * @param kind of the letter
     * @param about what the letter needs to know: a link, a session, a code
     */
    void put(UUID account, String kind, UUID about) {
        WaitingMail mail = new WaitingMail(account, kind, about, clock.instant());
        database.persist(mail);
        outbox.put(new SendAccountMail(SendAccountMail.NO_PRACTICE, mail.id()));
    }
}
