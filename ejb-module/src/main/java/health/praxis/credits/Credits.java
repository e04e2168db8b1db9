package health.praxis.credits;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Moves credits. Each movement is one ledger line, written once however often it is asked for. */
@Stateless
@Door
public class Credits {

    @Inject
    private Accounts accounts;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Books what was used, also into debt: a session that ran is charged (TEL-22). Handled twice it charges once. */
    @Allowed(Right.WORK)
    public void charge(ChargeCredits order) {
        CreditAccount account = accounts.locked(practice());
        LineReason reason = reasonFor(order.service());
        if (accounts.line(account, reason, order.reference()).isPresent()) {
            return;
        }
        int price = accounts.price(practice(), order.service(), order.occurredAt());
        accounts.add(account.charge(reason, order.reference(), order.units(), price, clock.instant()));
        audit.record(AuditEvent.of(Action.CHARGE, "credits", order.reference()).describe(reason.name()));
    }

    /**
     * Books what is about to be used; the balance never falls below zero by it (CRD-8).
     *
     * @throws NotEnoughCredits when the balance does not cover it
     */
    @Allowed({Right.MESSAGES_SEND, Right.WORK})
    public void spend(Service service, int units, UUID reference) {
        Instant now = clock.instant();
        CreditAccount account = accounts.locked(practice());
        LineReason reason = reasonFor(service);
        if (accounts.line(account, reason, reference).isEmpty()) {
            accounts.add(account.spend(reason, reference, units, accounts.price(practice(), service, now), now));
            audit.record(AuditEvent.of(Action.CHARGE, "credits", reference).describe(reason.name()));
        }
    }

    /**
     * Books as many of these wishes as the balance covers, in their order; one too large does not stop a smaller later one.
     *
     * @return the references that are paid for
     */
    @Allowed(Right.WORK)
    public Set<UUID> spendWhatIsCovered(Service service, List<Spending> wishes) {
        if (wishes.isEmpty()) {
            return Set.of();
        }
        Instant now = clock.instant();
        CreditAccount account = accounts.locked(practice());
        LineReason reason = reasonFor(service);
        int price = accounts.price(practice(), service, now);
        Set<UUID> paid = new HashSet<>(accounts.booked(
                account, reason, wishes.stream().map(Spending::reference).toList()));
        List<UUID> charged = new ArrayList<>();
        for (Spending wish : wishes) {
            if (!paid.contains(wish.reference()) && account.balance() >= (long) wish.units() * price) {
                accounts.add(account.spend(reason, wish.reference(), wish.units(), price, now));
                paid.add(wish.reference());
                charged.add(wish.reference());
            }
        }
        if (!charged.isEmpty()) {
            audit.record(AuditEvent.of(Action.CHARGE, "credits", charged).describe(reason.name()));
        }
        return paid;
    }

    /**
     * Gives credits. The same reference gives once.
     *
     * @param credits more than zero
     * @param reason {@link LineReason#OPENING} or {@link LineReason#GRANT}
     * @param why for the history
     */
    @Allowed({Right.CREDITS_GRANT, Right.PLATFORM})
    public void grant(int credits, LineReason reason, UUID reference, String why) {
        if (reason != LineReason.OPENING && reason != LineReason.GRANT) {
            throw new IllegalArgumentException("credits are not given as " + reason);
        }
        CreditAccount account = accounts.locked(practice());
        if (accounts.line(account, reason, reference).isEmpty()) {
            accounts.add(account.credit(reason, reference, credits, clock.instant()));
            audit.record(AuditEvent.of(Action.GRANT, "credits", reference)
                    .describe(why)
                    .change("credits", 0, credits));
        }
    }

    private static LineReason reasonFor(Service service) {
        return switch (service) {
            case VIDEO_BLOCK -> LineReason.VIDEO_SESSION;
            case SMS_SEGMENT -> LineReason.SMS;
        };
    }

    private static PracticeGroupId practice() {
        return Callers.current().requirePractice();
    }
}
