package health.praxis.delivery;

import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One outgoing message. It waits QUEUED, is SENDING while the gateway is asked, and settles as SENT (later DELIVERED),
 * FAILED or UNKNOWN. Found SENDING it is never sent again, whatever happened meanwhile: only the gateway knows whether
 * it went out. The link is forgotten as soon as the message is settled.
 */
@Entity
@Table(name = "outgoing_message")
class StoredMessage {

    /** How often a connection to the gateway is tried. */
    static final int MOST_ATTEMPTS = 5;

    @EmbeddedId
    private RowKey key;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel")
    private Channel channel;

    @Column(name = "recipient")
    private String recipient;

    @Column(name = "patient_id")
    private @Nullable UUID patient;

    @Column(name = "subject")
    private @Nullable String subject;

    @Column(name = "body")
    private String body;

    @Column(name = "attachments")
    private int attachments;

    @Column(name = "sealed_link")
    private byte @Nullable [] sealedLink;

    @Column(name = "sent_from")
    private @Nullable String from;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private MessageState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason")
    private @Nullable DeliveryReason reason;

    @Column(name = "provider_reference")
    private @Nullable String providerReference;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "queued_at")
    private Instant queuedAt;

    @Column(name = "sending_since")
    private @Nullable Instant sendingSince;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Version
    @Column(name = "version")
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected StoredMessage() {
        // for JPA
    }

    StoredMessage(PracticeGroupId practice, OutgoingMessage message, SealedLink seal, Instant now) {
        this.key = new RowKey(practice.value(), message.id().value());
        this.channel = message.channel();
        this.recipient = message.recipient();
        this.patient = message.patient() == null ? null : message.patient().value();
        this.subject = message.subject();
        this.body = message.body();
        this.attachments = message.attachments().size();
        this.sealedLink = message.link() == null ? null : seal.seal(message.id(), message.link());
        this.from = message.from();
        this.state = MessageState.QUEUED;
        this.queuedAt = now;
    }

    MessageId id() {
        return new MessageId(key.id());
    }

    PracticeGroupId practice() {
        return new PracticeGroupId(key.practice());
    }

    Channel channel() {
        return channel;
    }

    MessageState state() {
        return state;
    }

    @Nullable
    DeliveryReason reason() {
        return reason;
    }

    Instant queuedAt() {
        return queuedAt;
    }

    @Nullable
    PatientId patient() {
        return patient == null ? null : new PatientId(patient);
    }

    /** Whether it is still open what became of it: its sending was cut off, or its answer lost. */
    boolean isInDoubt() {
        return settledAt == null && (state == MessageState.SENDING || state == MessageState.UNKNOWN);
    }

    /** The practice's own number that it leaves from; null for the installation's. */
    @Nullable
    String from() {
        return from;
    }

    /** Its number was taken away before it left. @return false when somebody took it for sending before */
    boolean lostItsNumber(Instant now) {
        if (state != MessageState.QUEUED) {
            return false;
        }
        close(MessageState.FAILED, DeliveryReason.NUMBER_TAKEN_AWAY, now);
        return true;
    }

    boolean hasAttachments() {
        return attachments > 0;
    }

    /** Takes the message for sending. @return false when somebody took it before */
    boolean begin(Instant now) {
        if (state != MessageState.QUEUED) {
            return false;
        }
        state = MessageState.SENDING;
        attempts++;
        sendingSince = now;
        return true;
    }

    /** What goes to the gateway. */
    Letter letter(SealedLink seal, List<Attachment> files) {
        if (sendingSince == null) {
            throw new IllegalStateException("Message " + id() + " is not being sent");
        }
        URI link = sealedLink == null ? null : seal.open(id(), sealedLink);
        String text = link == null ? body : body.replace(OutgoingMessage.LINK_PLACE, link.toString());
        return new Letter(practice(), id(), channel, recipient, subject, text, link, from, files, sendingSince);
    }

    /** Records what the gateway answered. @return false when a report of the gateway was quicker and had settled it */
    boolean settle(Outcome outcome, Instant now) {
        if (outcome instanceof Outcome.Sent sent) {
            providerReference = sent.reference();
        }
        if (!isInDoubt()) {
            return false;
        }
        if (outcome instanceof Outcome.Sent) {
            close(MessageState.SENT, null, now);
        } else if (outcome instanceof Outcome.Rejected rejected) {
            close(MessageState.FAILED, rejected.reason(), now);
        } else if (outcome instanceof Outcome.NotReached) {
            if (attempts < MOST_ATTEMPTS) {
                state = MessageState.QUEUED;
                sendingSince = null;
            } else {
                close(MessageState.FAILED, DeliveryReason.GATEWAY_UNREACHABLE, now);
            }
        } else {
            // The link stays sealed: the later question to the gateway compares the whole text.
            state = MessageState.UNKNOWN;
            reason = DeliveryReason.NO_ANSWER;
        }
        return true;
    }

    /** The gateway does not have it: it never went out. */
    void notFound(Instant now) {
        if (isInDoubt()) {
            close(MessageState.FAILED, DeliveryReason.NO_ANSWER, now);
        }
    }

    /** Nobody can tell any more. */
    void leaveUnknown(Instant now) {
        if (isInDoubt()) {
            close(MessageState.UNKNOWN, DeliveryReason.NO_ANSWER, now);
        }
    }

    /**
     * Takes in a report of the gateway. Reports come late, twice and out of order; a message never goes back.
     *
     * @return whether it changed anything
     */
    boolean report(SmsGateway.Report report, Instant now) {
        boolean further = switch (report.state()) {
            case SENT -> isInDoubt();
            case DELIVERED -> state != MessageState.DELIVERED && state != MessageState.QUEUED;
            case FAILED -> isInDoubt() || state == MessageState.SENT;
            default -> false;
        };
        if (further) {
            close(report.state(), report.reason(), now);
        }
        return further;
    }

    private void close(MessageState outcome, @Nullable DeliveryReason why, Instant now) {
        state = outcome;
        reason = why;
        settledAt = now;
        sealedLink = null;
    }

    /** @param named false leaves out address and words of a patient's message, which say who it is (ANON-7) */
    MessageCard card(boolean named) {
        Instant at = settledAt != null ? settledAt : sendingSince != null ? sendingSince : queuedAt;
        return named || patient == null
                ? new MessageCard(id(), channel, state, reason, at, masked(recipient), subject, body)
                : new MessageCard(id(), channel, state, reason, at, null, null, null);
    }

    /** Keeps what a person recognises: the last three digits, or the first letter and the domain. */
    static String masked(String recipient) {
        int at = recipient.indexOf('@');
        if (at > 0) {
            return recipient.charAt(0) + "•••" + recipient.substring(at);
        }
        int shown = Math.min(3, recipient.length());
        return "•••" + recipient.substring(recipient.length() - shown);
    }
}
