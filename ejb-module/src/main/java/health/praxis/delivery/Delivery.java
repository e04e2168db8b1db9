package health.praxis.delivery;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.installation.Settings;
import health.praxis.outbox.Outbox;
import health.praxis.shared.NotFound;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends messages. They leave through the outbox, so a message exists exactly when what it tells of exists. */
@Stateless
@Door
public class Delivery {

    @Inject
    private StoredMessages messages;

    @Inject
    private StoredAttachments attachments;

    @Inject
    private OwnNumberRows numbers;

    @Inject
    private Outbox outbox;

    @Inject
    private Audit audit;

    @Inject
    private SmsGateway smsGateway;

    @Inject
    private MessageEvents events;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Sends one message once this transaction has committed. */
    @Allowed({Right.MESSAGES_SEND, Right.WORK, Right.PLATFORM})
    public MessageId send(OutgoingMessage message) {
        sendAll(List.of(message));
        return message.id();
    }

    /** Sends many messages once this transaction has committed. */
    @Allowed({Right.MESSAGES_SEND, Right.WORK, Right.PLATFORM})
    public void sendAll(Collection<OutgoingMessage> batch) {
        PracticeGroupId practice = Callers.current().requirePractice();
        Instant now = clock.instant();
        SealedLink seal = new SealedLink(settings.secretKey());
        List<DeliverMessage> orders = new ArrayList<>();
        for (OutgoingMessage message : batch) {
            messages.add(new StoredMessage(practice, message, seal, now));
            orders.add(new DeliverMessage(practice, message.id()));
            audit.record(AuditEvent.of(Action.SEND, "message", message.id().value())
                    .patient(message.patient())
                    .describe(message.channel().name()));
        }
        batch.forEach(message -> attachments.add(message.id(), message.attachments()));
        Set<String> own = batch.stream()
                .map(OutgoingMessage::from)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!own.isEmpty()) {
            numbers.use(own);
        }
        outbox.putAll(orders, now);
    }

    /**
     * Takes in what the SMS provider reports. Reports may come late, twice and out of order; a message never goes back.
     *
     * @throws NotFound when the practice has no such message
     */
    @Allowed(Right.WORK)
    public void report(MessageId id, String providerStatus, @Nullable String errorCode) {
        StoredMessage message =
                messages.locked(Callers.current().requirePractice(), id).orElseThrow(() -> new NotFound("message"));
        smsGateway
                .read(providerStatus, errorCode)
                .filter(report -> message.report(report, clock.instant()))
                .ifPresent(report -> events.settled(message));
    }

    /**
     * Whether a web request was signed by the SMS provider with our shared secret.
     *
     * @param url as the provider called it: our public URL with path and query
     * @param params the form fields
     */
    @OpenToAll("only compares a signature; shows and changes nothing")
    public boolean signedByTwilio(String url, Map<String, String> params, @Nullable String signature) {
        return signature != null && smsGateway.signed(url, params, signature);
    }
}
