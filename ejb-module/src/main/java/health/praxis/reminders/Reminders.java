package health.praxis.reminders;

import health.praxis.credits.Credits;
import health.praxis.credits.NotEnoughCredits;
import health.praxis.credits.Service;
import health.praxis.delivery.Channel;
import health.praxis.delivery.Delivery;
import health.praxis.delivery.DeliveryQueries;
import health.praxis.delivery.MessageCard;
import health.praxis.delivery.MessageId;
import health.praxis.delivery.MessageState;
import health.praxis.delivery.OutgoingMessage;
import health.praxis.patients.PatientCard;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.telehealth.JoinLinks;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sends by hand. */
@Stateless
@Door
public class Reminders {

    @Inject
    private PlannedReminders reminders;

    @Inject
    private Composer composer;

    @Inject
    private JoinLinks joinLinks;

    @Inject
    private Credits credits;

    @Inject
    private Delivery delivery;

    @Inject
    private DeliveryQueries deliveryQueries;

    @Inject
    private Clock clock;

    /**
     * Sends a patient their own video link (TEL-5). Whoever sends it does not see it (TEL-7).
     *
     * @throws NotByVideo when there is no such link
     * @throws NoAddress when the patient has no address for this channel
     * @throws NotEnoughCredits when an SMS cannot be paid for
     * @throws UnknownTerm when the practice's template cannot be filled
     */
    @Allowed(Right.MESSAGES_SEND)
    public void sendLink(AppointmentId appointmentId, PatientId patientId, Channel channel) {
        PracticeGroupId practice = Callers.current().requirePractice();
        Instant now = clock.instant();
        Reminder reminder =
                Reminder.now(practice, appointmentId, patientId, ReminderType.VIDEO_LINK, channel, now);
        Composer.Material material = composer.material(practice, List.of(reminder));
        AppointmentFacts appointment = material.appointment(appointmentId);
        PatientCard patient = material.patient(patientId);
        if (appointment == null || patient == null) {
            throw new NotFound("appointment");
        }
        URI link = link(practice, appointment, patientId, now);
        String recipient = Composer.address(patient, channel);
        if (recipient == null) {
            throw new NoAddress(channel, patient.name());
        }
        Composer.Text text =
                composer.text(ReminderType.VIDEO_LINK, channel, appointment, patient, material, true);
        OutgoingMessage message = new OutgoingMessage(
                MessageId.random(), channel, recipient, patientId, text.subject(), text.body(), link);
        if (channel == Channel.SMS) {
            credits.spend(Service.SMS_SEGMENT, ReminderRun.segments(message), message.id().value());
        }
        reminder.handOver(delivery.send(message));
        reminders.add(practice, List.of(reminder));
    }

    /** Fetched as the house, not as the person who sends: they may send it without seeing it. */
    private URI link(PracticeGroupId practice, AppointmentFacts appointment, PatientId patient, Instant now) {
        if (appointment.cancelled()
                || appointment.location() != AppointmentLocation.TELEHEALTH
                || !appointment.patients().contains(patient)
                || !appointment.end().isAfter(now)) {
            throw new NotByVideo();
        }
        return Callers.get(
                        Caller.job(practice, "video link"), () -> joinLinks.patientLinks(List.of(appointment.id())))
                .stream()
                .filter(link -> link.patient().equals(patient))
                .findFirst()
                .orElseThrow(NotByVideo::new)
                .link();
    }

    /**
     * Sends a reminder now: one that waits, was skipped (REM-5), or failed.
     *
     * @throws ReminderAlreadySent when it is on its way or was cancelled
     * @throws NotFound when the practice has no such reminder
     */
    @Allowed(Right.MESSAGES_SEND)
    public void sendNow(UUID reminderId) {
        PracticeGroupId practice = Callers.current().requirePractice();
        Reminder reminder = reminders.locked(practice, reminderId).orElseThrow(() -> new NotFound("reminder"));
        reminder.sendNow(messageFailed(reminder), clock.instant());
        reminders.reindex(practice, List.of(reminder));
    }

    private boolean messageFailed(Reminder reminder) {
        MessageId message = reminder.message();
        if (message == null) {
            return false;
        }
        Map<MessageId, MessageCard> cards = deliveryQueries.cards(List.of(message));
        MessageCard card = cards.get(message);
        return card != null && isLost(card.state());
    }

    static boolean isLost(MessageState state) {
        return state == MessageState.FAILED || state == MessageState.UNKNOWN;
    }
}
