package health.praxis.reminders;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.credits.Credits;
import health.praxis.credits.NotEnoughCredits;
import health.praxis.credits.Service;
import health.praxis.delivery.Channel;
import health.praxis.delivery.Delivery;
import health.praxis.delivery.DeliveryQueries;
import health.praxis.delivery.DeliveryReason;
import health.praxis.delivery.MessageCard;
import health.praxis.delivery.MessageId;
import health.praxis.delivery.OutgoingMessage;
import health.praxis.delivery.OwnNumbers;
import health.praxis.scheduling.AppointmentCancelled;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AwaitsApproval;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.shared.RuleBroken;
import health.praxis.telephony.TextLines;
import health.praxis.telephony.Wrote;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person sends about an appointment. Who sends a patient's link need not be one who may see it (TEL-7). */
@Stateless
@Door
public class Reminders {

    /** A double click sends one. */
    private static final Duration BETWEEN_LINKS = Duration.ofSeconds(30);

    private static final Set<AppointmentLocation> BY_VIDEO =
            Set.of(AppointmentLocation.TELEHEALTH, AppointmentLocation.ONLINE);

    @Inject
    private ReminderRows rows;

    @Inject
    private Desks desks;

    @Inject
    private SchedulingQueries scheduling;

    @Inject
    private Credits credits;

    @Inject
    private Delivery delivery;

    @Inject
    private DeliveryQueries messages;

    @Inject
    private TextLines textLines;

    @Inject
    private OwnNumbers numbers;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Sends a patient the link to their video appointment once this transaction has committed: their own join link (TEL-5),
     * or the external one of an Online Consultation (TEL-34). It is listed as {@link ReminderType#VIDEO_LINK}.
     *
     * @throws NotFound when the caller's practice group has no such appointment, the patient takes no part in it, or
     *     there is no template that can be filled in
     * @throws NotTelehealth when the appointment is not by video
     * @throws NoExternalLink when none is stored on an Online Consultation
     * @throws AppointmentCancelled when it was cancelled
     * @throws AwaitsApproval while it waits for approval (OBK-9)
     * @throws AppointmentOver when it is over, or its session has ended
     * @throws PatientDeceased for a deceased patient
     * @throws NoAddress when the patient has none for the channel
     * @throws PatientUnsubscribed when the patient's phone said STOP (REM-19)
     * @throws TooSoon when the same went out less than 30 seconds ago
     * @throws NotEnoughCredits when the balance does not cover the SMS
     */
    @Allowed(Right.MESSAGES_SEND)
    public void sendLink(AppointmentId id, PatientId patient, Channel channel) {
        AppointmentFacts appointment = scheduling.facts(id);
        if (!appointment.patients().contains(patient)) {
            throw new NotFound("patient");
        }
        if (appointment.cancelled()) {
            throw new AppointmentCancelled();
        }
        if (appointment.unapproved()) {
            throw new AwaitsApproval();
        }
        if (!BY_VIDEO.contains(appointment.location())) {
            throw new NotTelehealth();
        }
        Instant now = clock.instant();
        rows.lastLink(id, patient, channel).ifPresent(last -> refuseTooSoon(last, now));
        Reminder reminder = new Reminder(
                Callers.current().requirePractice(), id, patient, ReminderType.VIDEO_LINK, channel, now, now);
        Desk desk = desks.toSend(List.of(reminder));
        OutgoingMessage message = write(reminder, desk);
        if (channel == Channel.SMS) {
            credits.spend(
                    Service.SMS_SEGMENT, Desk.segments(message), message.id().value());
        }
        Optional<String> own = numbers.sender(true);
        delivery.send(message.leavingFrom(own));
        reminder.handedOver(message.id());
        List<Wrote> texted = desk.texted(reminder, message).stream().toList();
        textLines.wrote(own, texted);
        rows.add(reminder);
        audit.record(AuditEvent.of(Action.SEND, "join link", reminder.id().value())
                .patient(patient)
                .describe(channel.name()));
    }

    private static void refuseTooSoon(Instant last, Instant now) {
        Duration rest = Duration.between(now, last.plus(BETWEEN_LINKS));
        if (rest.compareTo(Duration.ZERO) > 0) {
            throw new TooSoon(rest.plusMillis(999).toSeconds());
        }
    }

    private OutgoingMessage write(Reminder reminder, Desk desk) {
        NotSentReason pointless = desk.pointless(reminder);
        if (pointless != null) {
            throw refusal(pointless, reminder);
        }
        Desk.Draft draft = desk.draft(reminder);
        OutgoingMessage message = draft.message();
        if (message == null) {
            throw refusal(draft.reason(), reminder);
        }
        return message;
    }

    private RuleBroken refusal(@Nullable Enum<?> reason, Reminder reminder) {
        Desk desk = desks.toShow(List.of(reminder));
        String patient = desk.nameOf(reminder.patient());
        if (reason == NotSentReason.PATIENT_DECEASED) {
            return new PatientDeceased(patient);
        }
        if (reason == NotSentReason.NO_LINK && desk.isOnline(reminder)) {
            return new NoExternalLink();
        }
        if (reason == NotSentReason.APPOINTMENT_OVER || reason == NotSentReason.NO_LINK) {
            return new AppointmentOver();
        }
        if (reason == DeliveryReason.UNSUBSCRIBED) {
            return new PatientUnsubscribed(patient);
        }
        if (reason == DeliveryReason.NO_ADDRESS) {
            return new NoAddress(patient, reminder.channel());
        }
        return new NotFound("reminder template");
    }

    /**
     * Makes a reminder due at once: one that waits, was skipped (REM-5), failed, or whose fate is unknown. Asked twice it
     * leaves once.
     *
     * @throws NotFound when the caller's practice group has no such reminder
     * @throws ReminderNotOpen when it was sent, or what it was for is gone
     */
    @Allowed(Right.MESSAGES_SEND)
    public void sendNow(ReminderId id) {
        Reminder reminder = rows.locked(id).orElseThrow(() -> new NotFound("reminder"));
        MessageId sentAs = reminder.message();
        MessageCard message =
                sentAs == null ? null : messages.cards(List.of(sentAs)).get(sentAs);
        Instant now = clock.instant();
        Progress progress = new Progress(reminder, message, now);
        if (progress.isDue()) {
            return;
        }
        if (!progress.canLeave() || desks.toShow(List.of(reminder)).pointless(reminder) != null) {
            throw new ReminderNotOpen();
        }
        reminder.leaveNow(now);
        rows.follow(List.of(reminder));
        audit.record(AuditEvent.of(Action.SEND, "reminder", id.value())
                .patient(reminder.patient())
                .describe(reminder.type().name()));
    }

    /**
     * Makes reminders that failed due at once, all that can be, and says of each in the order asked what came of it. None
     * leaves twice for one showing: what changed since it was shown is left as it is.
     */
    @Allowed(Right.MESSAGES_SEND)
    public List<SentAgain> sendAgain(List<SendAgain> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Reminder> found =
                rows.locked(wanted.stream().map(SendAgain::reminder).toList());
        Map<MessageId, MessageCard> sentAs = messages.cards(
                found.stream().map(Reminder::message).filter(Objects::nonNull).toList());
        Map<ReminderId, Reminder> byId = found.stream().collect(Collectors.toMap(Reminder::id, one -> one));
        Desk desk = desks.toShow(found);
        Instant now = clock.instant();
        List<Reminder> leaving = new ArrayList<>();
        List<SentAgain> results = new ArrayList<>();
        for (SendAgain one : wanted) {
            Reminder reminder = byId.get(one.reminder());
            SentAgain result = reminder == null
                    ? SentAgain.MISSING
                    : sendAgain(reminder, one.version(), desk, Progress.messageOf(reminder, sentAs), leaving, now);
            results.add(result);
        }
        rows.follow(leaving);
        if (!leaving.isEmpty()) {
            audit.record(AuditEvent.of(
                            Action.SEND,
                            "reminder",
                            leaving.stream().map(one -> one.id().value()).toList())
                    .patients(leaving.stream().map(Reminder::patient).toList())
                    .describe("again"));
        }
        return results;
    }

    private static SentAgain sendAgain(
            Reminder reminder,
            int shown,
            Desk desk,
            @Nullable MessageCard message,
            List<Reminder> leaving,
            Instant now) {
        if (leaving.contains(reminder) || reminder.version() != shown) {
            return SentAgain.MEANWHILE;
        }
        if (!new Progress(reminder, message, now).canLeave() || desk.pointless(reminder) != null) {
            return SentAgain.NOT_OPEN;
        }
        reminder.leaveNow(now);
        leaving.add(reminder);
        return SentAgain.LEAVES;
    }
}
