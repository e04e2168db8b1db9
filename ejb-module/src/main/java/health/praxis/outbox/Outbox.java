package health.praxis.outbox;

import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.NotAllowed;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where a room leaves an order for another one, or for the world outside, in the transaction that gave rise to it. */
@Stateless
@Door
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Outbox {

    @Inject
    private OutboxRows rows;

    @Inject
    private Event<OutboxFilled> filled;

    @Inject
    private Clock clock;

    /** Leaves once the running transaction has committed. */
    @OpenToAll("called by doors only; a message of another practice than the caller's is refused")
    public void put(OutboxMessage message) {
        putAll(List.of(message), clock.instant());
    }

    /** Leaves at that time or soon after, if the running transaction commits. */
    @OpenToAll("called by doors only; a message of another practice than the caller's is refused")
    public void put(OutboxMessage message, Instant due) {
        putAll(List.of(message), due);
    }

    /** Many at once, in one round trip or two. */
    @OpenToAll("called by doors only; a message of another practice than the caller's is refused")
    public void putAll(Collection<? extends OutboxMessage> messages, Instant due) {
        Instant now = clock.instant();
        for (OutboxMessage message : messages) {
            requireOwn(message);
            rows.add(new OutboxRow(
                    UUID.randomUUID(),
                    message.practice().value(),
                    message.queue(),
                    message.getClass().getSimpleName(),
                    MessageText.write(message),
                    now,
                    due));
        }
        if (!due.isAfter(now)) {
            filled.fire(new OutboxFilled());
        }
    }

    /** The outbox is one table for all practices, so the database does not keep them apart. */
    private static void requireOwn(OutboxMessage message) {
        PracticeGroupId own = Callers.current().practice();
        PracticeGroupId named = message.practice();
        if (own != null && !named.equals(own) && !named.equals(OutboxMessage.NO_PRACTICE)) {
            throw new NotAllowed();
        }
    }
}
