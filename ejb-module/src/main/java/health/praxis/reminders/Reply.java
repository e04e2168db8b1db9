package health.praxis.reminders;

import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.shared.PatientId;
import health.praxis.telephony.TextAnswer;
import health.praxis.telephony.TextArrived;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a patient answered to one reminder, and what became of it; waits until somebody has seen it (REM-22). */
@Entity
@Table(name = "reminder_reply")
class Reply {

    @EmbeddedId
    private RowKey key;

    @Column(name = "text_id")
    private UUID text;

    @Column(name = "reminder_id")
    private UUID reminder;

    @Column(name = "appointment_id")
    private UUID appointment;

    @Column(name = "patient_id")
    private UUID patient;

    @Column(name = "body")
    private String body;

    @Enumerated(EnumType.STRING)
    @Column(name = "answer")
    private TextAnswer answer;

    @Enumerated(EnumType.STRING)
    @Column(name = "wanted")
    private @Nullable AppointmentStatus wanted;

    @Column(name = "applied")
    private boolean applied;

    @Column(name = "several")
    private boolean several;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

    @SuppressWarnings("NullAway.Init")
    protected Reply() {
        // for JPA
    }

    Reply(Reminder reminder, TextArrived text, AnswerMatch match, boolean applied) {
        this.key = new RowKey(reminder.practice().value(), UUID.randomUUID());
        this.text = text.id();
        this.reminder = reminder.id().value();
        this.appointment = reminder.appointment().value();
        this.patient = reminder.patient().value();
        this.body = text.text();
        this.answer = text.answer();
        this.wanted = match.wants();
        this.applied = applied;
        this.several = match.several();
        this.arrivedAt = text.at();
    }

    UUID id() {
        return key.id();
    }

    ReminderId reminder() {
        return new ReminderId(reminder);
    }

    AppointmentId appointment() {
        return new AppointmentId(appointment);
    }

    PatientId patient() {
        return new PatientId(patient);
    }

    /** Somebody has seen it. @return false when somebody had before */
    boolean seen(Instant now) {
        if (seenAt != null) {
            return false;
        }
        seenAt = now;
        return true;
    }

    /** @param named whether the reader is told who patients are: a patient's own words may tell (ANON-4) */
    ReplyLine line(boolean named) {
        return new ReplyLine(named ? body : null, answer, outcome(), several, arrivedAt);
    }

    private ReplyLine.Outcome outcome() {
        if (wanted == null) {
            return ReplyLine.Outcome.KEPT;
        }
        return applied ? ReplyLine.Outcome.of(wanted) : ReplyLine.Outcome.UNCHANGED;
    }
}
