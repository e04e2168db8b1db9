package health.praxis.delivery;

import health.praxis.installation.Settings;
import health.praxis.outbox.Outbox;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The transactions around a call to a gateway. */
@Stateless
@Door
public class DeliverySteps {

    /** Long enough for the slowest answer of a gateway, and for its own list to show the message. */
    static final Duration CHECK_AFTER = Duration.ofMinutes(2);

    static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    @Inject
    private StoredMessages messages;

    @Inject
    private StoredAttachments attachments;

    @Inject
    private OwnNumberRows numbers;

    @Inject
    private MessageEvents events;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Takes a queued message for sending, and orders a look at it later should this process die meanwhile. */
    @Allowed(Right.WORK)
    public Optional<Letter> begin(MessageId id) {
        Instant now = clock.instant();
        return locked(id)
                .filter(message -> keptItsNumber(message, now))
                .filter(message -> message.begin(now))
                .map(message -> {
                    outbox.put(new CheckMessage(message.practice(), id), now.plus(CHECK_AFTER));
                    return letter(message);
                });
    }

    private Letter letter(StoredMessage message) {
        List<Attachment> files = message.hasAttachments() ? attachments.opened(message.id()) : List.of();
        return message.letter(new SealedLink(settings.secretKey()), files);
    }

    private boolean keptItsNumber(StoredMessage message, Instant now) {
        String from = message.from();
        if (from == null || numbers.holds(from)) {
            return true;
        }
        if (message.lostItsNumber(now)) {
            events.settled(message);
        }
        return false;
    }

    /** The message as it was sent, if it is still open what became of it. */
    @Allowed(Right.WORK)
    public Optional<Letter> inDoubt(MessageId id) {
        return locked(id).filter(StoredMessage::isInDoubt).map(this::letter);
    }

    /** Records what the gateway answered; a gateway that was not reached is tried again later, a few times. */
    @Allowed(Right.WORK)
    public void settle(MessageId id, Outcome outcome) {
        Instant now = clock.instant();
        locked(id).ifPresent(message -> {
            if (!message.settle(outcome, now)) {
                return;
            }
            if (message.state() == MessageState.QUEUED) {
                outbox.put(new DeliverMessage(message.practice(), id), now.plus(RETRY_AFTER));
            } else {
                events.settled(message);
            }
        });
    }

    /** Records that the gateway never got it. */
    @Allowed(Right.WORK)
    public void notFound(MessageId id) {
        locked(id).ifPresent(message -> {
            message.notFound(clock.instant());
            events.settled(message);
        });
    }

    /** Records that nobody can tell any more. */
    @Allowed(Right.WORK)
    public void leaveUnknown(MessageId id) {
        locked(id).ifPresent(message -> {
            message.leaveUnknown(clock.instant());
            events.settled(message);
        });
    }

    private Optional<StoredMessage> locked(MessageId id) {
        return messages.locked(Callers.current().requirePractice(), id);
    }
}
