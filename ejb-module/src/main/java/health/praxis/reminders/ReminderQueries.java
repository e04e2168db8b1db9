package health.praxis.reminders;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.delivery.DeliveryQueries;
import health.praxis.delivery.MessageCard;
import health.praxis.delivery.MessageId;
import health.praxis.patients.PatientCard;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is planned and what became of it. */
@Stateless
@Door
public class ReminderQueries {

    @Inject
    private PlannedReminders reminders;

    @Inject
    private Composer composer;

    @Inject
    private DeliveryQueries delivery;

    @Inject
    private Audit audit;

    /** The bell on an appointment: every reminder with time, state, reason and content (REM-11), by time. */
    @Allowed(Right.CALENDAR_VIEW)
    public List<ReminderLine> ofAppointment(AppointmentId appointment) {
        PracticeGroupId practice = Callers.current().requirePractice();
        List<Reminder> planned = reminders.of(practice, appointment);
        if (planned.isEmpty()) {
            return List.of();
        }
        Composer.Material material = composer.material(practice, planned);
        Map<MessageId, MessageCard> messages = delivery.cards(
                planned.stream().map(Reminder::message).filter(Objects::nonNull).toList());
        audit.record(AuditEvent.of(
                Action.VIEW, "reminder", planned.stream().map(Reminder::id).toList()));
        return planned.stream()
                .map(reminder -> line(reminder, material, messages))
                .toList();
    }

    private ReminderLine line(Reminder reminder, Composer.Material material, Map<MessageId, MessageCard> messages) {
        PatientCard patient = material.patient(reminder.patient());
        MessageId messageId = reminder.message();
        MessageCard message = messageId == null ? null : messages.get(messageId);
        return new ReminderLine(
                reminder.id(),
                reminder.type(),
                reminder.channel(),
                reminder.patient(),
                patient == null ? "" : patient.name(),
                message == null ? LineState.of(reminder.state()) : LineState.of(reminder.state(), message.state()),
                message == null ? reminder.reason() : message.reason(),
                reminder.dueAt(),
                message == null ? null : message.at(),
                message == null ? preview(reminder, patient, material) : message.body(),
                reminder.mayBeSentNow(message != null && Reminders.isLost(message.state())));
    }

    /** As it would read now, or null while it cannot be made. */
    private @Nullable String preview(Reminder reminder, @Nullable PatientCard patient, Composer.Material material) {
        AppointmentFacts appointment = material.appointment(reminder.appointment());
        if (appointment == null || patient == null) {
            return null;
        }
        try {
            boolean withLink = appointment.location() == AppointmentLocation.TELEHEALTH;
            return composer.text(reminder.type(), reminder.channel(), appointment, patient, material, withLink)
                    .body();
        } catch (UnknownTerm notUsable) {
            return null;
        }
    }
}
