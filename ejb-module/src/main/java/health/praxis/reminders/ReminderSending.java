package health.praxis.reminders;

import health.praxis.credits.Credits;
import health.praxis.credits.Service;
import health.praxis.credits.Spending;
import health.praxis.delivery.Channel;
import health.praxis.delivery.Delivery;
import health.praxis.delivery.DeliveryReason;
import health.praxis.delivery.OutgoingMessage;
import health.praxis.delivery.OwnNumbers;
import health.praxis.shared.PracticeGroupId;
import health.praxis.telephony.TextLines;
import health.praxis.telephony.Wrote;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The work behind the timer: which practices have something due, and sending it. */
@Stateless
@Door
public class ReminderSending {

    /** How many leave in one transaction. */
    static final int BATCH = 100;

    @Inject
    private ReminderRows rows;

    @Inject
    private Desks desks;

    @Inject
    private Credits credits;

    @Inject
    private Delivery delivery;

    @Inject
    private TextLines textLines;

    @Inject
    private OwnNumbers numbers;

    @Inject
    private Clock clock;

    /** Practice groups with a reminder that is due. */
    @Allowed(Right.PLATFORM)
    public List<PracticeGroupId> practicesWithDue() {
        return rows.practicesWithDue(clock.instant());
    }

    /**
     * Hands what is due over to delivery, paid for, once: the rows are locked, and gone from what is due with the same
     * commit. What cannot be sent says why (REM-12).
     *
     * @return how many were due, at most {@link #BATCH}
     */
    @Allowed(Right.WORK)
    public int sendDue() {
        List<Reminder> due = rows.takeDue(clock.instant(), BATCH);
        if (due.isEmpty()) {
            return 0;
        }
        Desk desk = desks.toSend(due);
        Map<Reminder, OutgoingMessage> ready = write(due, desk);
        Set<UUID> paid = pay(ready);
        List<OutgoingMessage> leaving = new ArrayList<>();
        List<Wrote> texts = new ArrayList<>();
        ready.forEach((reminder, message) -> {
            if (message.channel() == Channel.EMAIL || paid.contains(message.id().value())) {
                reminder.handedOver(message.id());
                leaving.add(message);
                desk.texted(reminder, message).ifPresent(texts::add);
            } else {
                reminder.fail(DeliveryReason.INSUFFICIENT_CREDITS);
            }
        });
        Optional<String> own = numbers.sender(true);
        delivery.sendAll(leaving.stream().map(one -> one.leavingFrom(own)).toList());
        textLines.wrote(own, texts);
        rows.dropDue(due);
        return due.size();
    }

    private Map<Reminder, OutgoingMessage> write(List<Reminder> due, Desk desk) {
        Map<Reminder, OutgoingMessage> ready = new LinkedHashMap<>();
        for (Reminder reminder : due) {
            desk.handOn(reminder);
            NotSentReason pointless = desk.pointless(reminder);
            if (pointless != null) {
                reminder.cancel(pointless);
                continue;
            }
            Desk.Draft draft = desk.draft(reminder);
            OutgoingMessage message = draft.message();
            Enum<?> reason = draft.reason();
            if (message != null) {
                ready.put(reminder, message);
            } else if (reason != null) {
                reminder.fail(reason);
            }
        }
        return ready;
    }

    private Set<UUID> pay(Map<Reminder, OutgoingMessage> ready) {
        return credits.spendWhatIsCovered(
                Service.SMS_SEGMENT,
                ready.values().stream()
                        .filter(message -> message.channel() == Channel.SMS)
                        .map(message -> new Spending(message.id().value(), Desk.segments(message)))
                        .toList());
    }
}
