package health.praxis.reminders;

import health.praxis.delivery.Channel;
import health.praxis.delivery.DeliveryReason;
import health.praxis.delivery.MessageId;
import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One planned message to one patient by one channel. It waits for its time, follows its appointment while it waits
 * (REM-25), and is handed over to delivery once. Its text is made only then.
 */
@Entity
@Table(name = "reminder")
class Reminder {

    @EmbeddedId
    private RowKey key;

    @Column(name = "appointment_id")
    private UUID appointment;

    @Column(name = "patient_id")
    private UUID patient;

    @Enumerated(EnumType.STRING)
    @Column(name = "type")
    private ReminderType type;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel")
    private Channel channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ReminderState state;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason")
    private @Nullable DeliveryReason reason;

    @Column(name = "message_id")
    private @Nullable UUID message;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    @Column(name = "version")
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Reminder() {
        // for JPA
    }

    private Reminder(
            PracticeGroupId practice,
            AppointmentId appointment,
            PatientId patient,
            ReminderType type,
            Channel channel,
            Instant dueAt,
            Instant now) {
        this.key = new RowKey(practice.value(), UUID.randomUUID());
        this.appointment = appointment.value();
        this.patient = patient.value();
        this.type = type;
        this.channel = channel;
        this.state = ReminderState.SCHEDULED;
        this.dueAt = dueAt;
        this.createdAt = now;
    }

    /** Due at once. */
    static Reminder now(
            PracticeGroupId practice,
            AppointmentId appointment,
            PatientId patient,
            ReminderType type,
            Channel channel,
            Instant now) {
        return new Reminder(practice, appointment, patient, type, channel, now, now);
    }

    /** Due then; skipped when that has passed already (REM-5). */
    static Reminder at(
            Instant due,
            PracticeGroupId practice,
            AppointmentId appointment,
            PatientId patient,
            ReminderType type,
            Channel channel,
            Instant now) {
        Reminder reminder = new Reminder(practice, appointment, patient, type, channel, due, now);
        reminder.skipIfPassed(now);
        return reminder;
    }

    /** The appointment moved: an unsent reminder moves along, a sent one stays as it is (REM-25). */
    void reschedule(Instant due, Instant now) {
        if (state == ReminderState.SCHEDULED || state == ReminderState.SKIPPED) {
            dueAt = due;
            state = ReminderState.SCHEDULED;
            skipIfPassed(now);
        }
    }

    private void skipIfPassed(Instant now) {
        if (dueAt.isBefore(now)) {
            state = ReminderState.SKIPPED;
        }
    }

    /** There is nothing to remind of any more. */
    void cancel() {
        if (state == ReminderState.SCHEDULED || state == ReminderState.SKIPPED) {
            state = ReminderState.CANCELLED;
        }
    }

    /** It came too late to be of use. */
    void skip() {
        if (state == ReminderState.SCHEDULED) {
            state = ReminderState.SKIPPED;
        }
    }

    void handOver(MessageId as) {
        message = as.value();
        reason = null;
        state = ReminderState.HANDED_OVER;
    }

    void fail(DeliveryReason why) {
        reason = why;
        state = ReminderState.FAILED;
    }

    /**
     * Asked for by hand: leaves at once.
     *
     * @param messageFailed whether the message it became is known not to have arrived
     * @throws ReminderAlreadySent when it is on its way, or was cancelled
     */
    void sendNow(boolean messageFailed, Instant now) {
        if (!mayBeSentNow(messageFailed)) {
            throw new ReminderAlreadySent();
        }
        state = ReminderState.SCHEDULED;
        reason = null;
        message = null;
        dueAt = now;
    }

    boolean mayBeSentNow(boolean messageFailed) {
        return switch (state) {
            case SCHEDULED, SKIPPED, FAILED -> true;
            case HANDED_OVER -> messageFailed;
            case CANCELLED -> false;
        };
    }

    boolean isScheduled() {
        return state == ReminderState.SCHEDULED;
    }

    UUID id() {
        return key.id();
    }

    AppointmentId appointment() {
        return new AppointmentId(appointment);
    }

    PatientId patient() {
        return new PatientId(patient);
    }

    ReminderType type() {
        return type;
    }

    Channel channel() {
        return channel;
    }

    ReminderState state() {
        return state;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable DeliveryReason reason() {
        return reason;
    }

    @Nullable MessageId message() {
        return message == null ? null : new MessageId(message);
    }
}
