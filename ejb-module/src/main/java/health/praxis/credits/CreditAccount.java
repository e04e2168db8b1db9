package health.praxis.credits;

import health.praxis.shared.PracticeGroupId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A practice's credits. The balance is the sum of the ledger's lines (CRD-7) and changes only together with a new line.
 * Whoever changes it holds the row's lock, so two uses at the same time queue up.
 */
@Entity
@Table(name = "credit_account")
class CreditAccount {

    @EmbeddedId
    private RowKey key;

    @Column(name = "balance")
    private long balance;

    @Column(name = "lines")
    private long lines;

    @SuppressWarnings("NullAway.Init")
    protected CreditAccount() {
        // for JPA
    }

    /** An empty account. */
    CreditAccount(PracticeGroupId practice) {
        this.key = new RowKey(practice.value(), UUID.randomUUID());
    }

    UUID id() {
        return key.id();
    }

    UUID practice() {
        return key.practice();
    }

    long balance() {
        return balance;
    }

    /** Puts credits on the account. */
    LedgerLine credit(LineReason reason, UUID reference, long amount, Instant now) {
        if (amount <= 0) {
            throw new IllegalArgumentException("credits to add must be more than zero: " + amount);
        }
        return book(reason, reference, null, amount, null, now);
    }

    /** Takes off what was used, even if that leaves a debt (TEL-22). */
    LedgerLine charge(LineReason reason, UUID reference, int units, int price, Instant now) {
        return book(reason, reference, units, -cost(units, price), null, now);
    }

    /**
     * Takes off what is about to be used; never leaves a debt (CRD-8).
     *
     * @throws NotEnoughCredits when the balance does not cover it
     */
    LedgerLine spend(LineReason reason, UUID reference, int units, int price, Instant now) {
        long needed = cost(units, price);
        if (balance < needed) {
            throw new NotEnoughCredits(balance, needed);
        }
        return charge(reason, reference, units, price, now);
    }

    /** Books the opposite of a line. */
    LedgerLine giveBack(LedgerLine spent, LineReason reason, Instant now) {
        return book(reason, spent.reference(), spent.units(), -spent.amount(), spent.id(), now);
    }

    private static long cost(int units, int price) {
        return Math.multiplyExact((long) units, (long) price);
    }

    private LedgerLine book(
            LineReason reason,
            UUID reference,
            @Nullable Integer units,
            long amount,
            @Nullable UUID corrects,
            Instant now) {
        balance = Math.addExact(balance, amount);
        lines++;
        return new LedgerLine(this, lines, now, reason, reference, units, amount, balance, corrects);
    }
}
