package health.praxis.delivery;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.shared.NotFound;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of messages. */
@Stateless
@Door
public class DeliveryQueries {

    @Inject
    private StoredMessages messages;

    @Inject
    private StoredAttachments attachments;

    @Inject
    private Audit audit;

    /** The messages with these ids; unknown ids are left out. */
    @Allowed({Right.MESSAGES_VIEW, Right.MESSAGES_SEND, Right.CALENDAR_VIEW})
    public Map<MessageId, MessageCard> cards(Collection<MessageId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        PracticeGroupId practice = Callers.current().requirePractice();
        return messages.all(practice, ids.stream().map(MessageId::value).toList()).stream()
                .map(DeliveryQueries::card)
                .collect(Collectors.toMap(MessageCard::id, Function.identity()));
    }

    /** A stretch of the messages to one patient, newest first; none to a patient whom the caller may not see (MSG-1). */
    @Allowed(Right.PATIENT_NAMES)
    public List<SentMessage> ofPatient(MessageSearch search) {
        List<StoredMessage> sent = messages.ofPatient(Callers.current().requirePractice(), search);
        List<MessageId> having = sent.stream()
                .filter(StoredMessage::hasAttachments)
                .map(StoredMessage::id)
                .toList();
        Map<MessageId, List<SentAttachment>> files = having.isEmpty() ? Map.of() : attachments.of(having);
        return sent.stream()
                .map(message ->
                        new SentMessage(message.queuedAt(), card(message), files.getOrDefault(message.id(), List.of())))
                .toList();
    }

    /**
     * A file that went with a message to a patient, to be kept elsewhere (MSG-1).
     *
     * @param position its place among the message's files, from 0
     * @throws NotFound when the message has no such file, or the caller may not see the message
     */
    @Allowed(Right.PATIENT_NAMES)
    public Attachment attachment(MessageId message, int position) {
        StoredMessage sent = messages.find(Callers.current().requirePractice(), message)
                .orElseThrow(() -> new NotFound("attachment"));
        Attachment file = attachments.opened(message, position).orElseThrow(() -> new NotFound("attachment"));
        audit.record(AuditEvent.of(Action.DOWNLOAD, "message", message.value())
                .patient(sent.patient())
                .describe("attachment " + (position + 1)));
        return file;
    }

    /** Messages that failed or whose fate is unknown, newest first. */
    @Allowed({Right.MESSAGES_VIEW, Right.MESSAGES_SEND})
    public List<MessageCard> failures(int from, int size) {
        List<StoredMessage> failures = messages.failures(Callers.current().requirePractice(), from, size);
        List<MessageCard> cards = failures.stream().map(DeliveryQueries::card).toList();
        audit.record(AuditEvent.of(
                        Action.VIEW,
                        "message",
                        cards.stream().map(card -> card.id().value()).toList())
                .patients(failures.stream()
                        .map(StoredMessage::patient)
                        .filter(Objects::nonNull)
                        .toList())
                .describe("failures"));
        return cards;
    }

    private static MessageCard card(StoredMessage message) {
        return message.card(Callers.current().seesNames());
    }
}
