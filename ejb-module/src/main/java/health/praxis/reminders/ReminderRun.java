package health.praxis.reminders;

import health.praxis.credits.Credits;
import health.praxis.credits.Service;
import health.praxis.credits.SmsText;
import health.praxis.credits.Spending;
import health.praxis.delivery.Channel;
import health.praxis.delivery.Delivery;
import health.praxis.delivery.DeliveryReason;
import health.praxis.delivery.OutgoingMessage;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.telehealth.JoinLinks;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Hands over what is due. A reminder is taken off the index, paid for, turned into a message and marked, all in one
 * transaction: it leaves once, or is found again by the next run.
 */
@Stateless
@Door
public class ReminderRun {

    /** How many are handed over in one transaction. */
    static final int BATCH = 50;

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
    private Clock clock;

    /** Practices that have something due. */
    @Allowed(Right.PLATFORM)
    public List<PracticeGroupId> practicesWithDue() {
        return reminders.practicesWithDue(clock.instant());
    }

    /** Hands over one batch of the caller's practice. @return whether there may be more */
    @Allowed(Right.WORK)
    public boolean handOverDue() {
        PracticeGroupId practice = Callers.current().requirePractice();
        Instant now = clock.instant();
        List<UUID> due = reminders.takeDue(practice, now, BATCH);
        if (due.isEmpty()) {
            return false;
        }
        List<Reminder> batch = reminders.locked(practice, due).stream()
                .filter(Reminder::isScheduled)
                .toList();
        if (!batch.isEmpty()) {
            Composer.Material material = composer.material(practice, batch);
            send(compose(batch, material, now));
        }
        return due.size() == BATCH;
    }

    private Map<Reminder, OutgoingMessage> compose(List<Reminder> batch, Composer.Material material, Instant now) {
        Map<AppointmentId, Map<PatientId, URI>> links = Composer.byOwner(joinLinks.patientLinks(
                batch.stream().map(Reminder::appointment).distinct().toList()));
        Map<Reminder, OutgoingMessage> messages = new LinkedHashMap<>();
        for (Reminder reminder : batch) {
            if (isOfUse(reminder, material, now)) {
                Composer.Composed composed = composer.compose(
                        reminder,
                        material,
                        links.getOrDefault(reminder.appointment(), Map.of()).get(reminder.patient()));
                if (composed.message() != null) {
                    messages.put(reminder, composed.message());
                } else if (composed.failure() != null) {
                    reminder.fail(composed.failure());
                }
            }
        }
        return messages;
    }

    /** Much may have happened since it was planned, and the server may have been away at its time. */
    private static boolean isOfUse(Reminder reminder, Composer.Material material, Instant now) {
        AppointmentFacts appointment = material.appointment(reminder.appointment());
        if (appointment == null || reminder.type() == ReminderType.CANCELLED_APPOINTMENT) {
            return true;
        }
        if (appointment.cancelled() || !appointment.patients().contains(reminder.patient())) {
            reminder.cancel();
            return false;
        }
        if (!appointment.end().isAfter(now)) {
            reminder.skip();
            return false;
        }
        return true;
    }

    private void send(Map<Reminder, OutgoingMessage> messages) {
        List<Spending> wishes = new ArrayList<>();
        messages.values().stream()
                .filter(message -> message.channel() == Channel.SMS)
                .forEach(message -> wishes.add(new Spending(message.id().value(), segments(message))));
        Set<UUID> paid = credits.spendWhatIsCovered(Service.SMS_SEGMENT, wishes);
        List<OutgoingMessage> leaving = new ArrayList<>();
        messages.forEach((reminder, message) -> {
            if (message.channel() == Channel.SMS && !paid.contains(message.id().value())) {
                reminder.fail(DeliveryReason.INSUFFICIENT_CREDITS);
            } else {
                reminder.handOver(message.id());
                leaving.add(message);
            }
        });
        delivery.sendAll(leaving);
    }

    /** Of the text as it goes out, with the link in it (REM-15). */
    static int segments(OutgoingMessage message) {
        URI link = message.link();
        String text = link == null
                ? message.body()
                : message.body().replace(OutgoingMessage.LINK_PLACE, link.toString());
        return new SmsText(text).segments();
    }
}
