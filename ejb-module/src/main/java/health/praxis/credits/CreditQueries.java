package health.praxis.credits;

import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What a practice has, what things cost, and every movement. Holds no patient data. */
@Stateless
@Door
public class CreditQueries {

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    /** Shown wherever credits are about to be used (CRD-6). */
    @Allowed({Right.CREDITS_VIEW, Right.CALENDAR_VIEW, Right.SESSION_HOLD, Right.MESSAGES_SEND})
    public Balance balance() {
        return Balance.of(accounts.find(practice()).balance());
    }

    /** Credits per unit now. */
    @Allowed({Right.CREDITS_VIEW, Right.CALENDAR_VIEW, Right.SESSION_HOLD, Right.MESSAGES_SEND, Right.WORK})
    public int priceOf(Service service) {
        return priceOf(service, clock.instant());
    }

    /** Credits per unit at that moment. */
    @Allowed({Right.CREDITS_VIEW, Right.CALENDAR_VIEW, Right.SESSION_HOLD, Right.MESSAGES_SEND, Right.WORK})
    public int priceOf(Service service, Instant at) {
        return accounts.price(practice(), service, at);
    }

    /**
     * What a video session would cost in credits (TEL-14).
     *
     * @param patients booked patients; none counts as one
     */
    @Allowed({Right.CREDITS_VIEW, Right.CALENDAR_VIEW, Right.SESSION_HOLD})
    public int estimateVideo(int patients, Duration length) {
        return Blocks.of(length).units(Math.max(1, patients)) * priceOf(Service.VIDEO_BLOCK, clock.instant());
    }

    /** Lines of the ledger, newest first (CRD-7). */
    @Allowed(Right.CREDITS_VIEW)
    public LedgerPage ledger(int from, int size) {
        CreditAccount account = accounts.find(practice());
        return new LedgerPage(
                accounts.lines(account, from, size).stream()
                        .map(LedgerLine::entry)
                        .toList(),
                accounts.count(account));
    }

    /** Whether the balance is the sum of all lines (CRD-7). */
    @Allowed({Right.CREDITS_VIEW, Right.WORK})
    public boolean sumAgrees() {
        CreditAccount account = accounts.find(practice());
        return account.balance() == accounts.sum(account);
    }

    private static PracticeGroupId practice() {
        return Callers.current().requirePractice();
    }
}
