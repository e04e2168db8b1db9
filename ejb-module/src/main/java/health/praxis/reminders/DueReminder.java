package health.praxis.reminders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** When a scheduled reminder is due, seen over all practices: ids and a time only. Gone when the reminder has left. */
@Entity
@Table(name = "due_reminder")
class DueReminder {

    @Id
    @Column(name = "reminder_id")
    private UUID reminder;

    @Column(name = "practice_id")
    private UUID practice;

    @Column(name = "due_at")
    private Instant dueAt;

    @SuppressWarnings("NullAway.Init")
    protected DueReminder() {
        // for JPA
    }

    DueReminder(Reminder reminder) {
        this.reminder = reminder.id().value();
        this.practice = reminder.practice().value();
        this.dueAt = reminder.dueAt();
    }
}
