package health.praxis.credits;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One movement of credits. Never changed or removed; an error is corrected by an opposite line (CRD-7). */
@Entity
@Immutable
@Table(name = "ledger_line")
class LedgerLine {

    @EmbeddedId
    private RowKey key;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "line_number")
    private long number;

    @Column(name = "at")
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason")
    private LineReason reason;

    @Column(name = "reference")
    private UUID reference;

    @Column(name = "units")
    private @Nullable Integer units;

    @Column(name = "amount")
    private long amount;

    @Column(name = "balance_after")
    private long balanceAfter;

    @Column(name = "corrects")
    private @Nullable UUID corrects;

    @SuppressWarnings("NullAway.Init")
    protected LedgerLine() {
        // for JPA
    }

    LedgerLine(
            CreditAccount account,
            long number,
            Instant at,
            LineReason reason,
            UUID reference,
            @Nullable Integer units,
            long amount,
            long balanceAfter,
            @Nullable UUID corrects) {
        this.key = new RowKey(account.practice(), UUID.randomUUID());
        this.account = account.id();
        this.number = number;
        this.at = at;
        this.reason = reason;
        this.reference = reference;
        this.units = units;
        this.amount = amount;
        this.balanceAfter = balanceAfter;
        this.corrects = corrects;
    }

    UUID id() {
        return key.id();
    }

    UUID reference() {
        return reference;
    }

    long amount() {
        return amount;
    }

    @Nullable
    Integer units() {
        return units;
    }

    LedgerEntry entry() {
        return new LedgerEntry(number, at, reason, reference, units, amount, balanceAfter);
    }
}
