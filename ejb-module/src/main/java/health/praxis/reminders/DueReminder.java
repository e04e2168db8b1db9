package health.praxis.reminders;

import health.praxis.shared.PracticeGroupId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a reminder of some practice is due at some time: what the run looks for before it knows the practice. */
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

    DueReminder(PracticeGroupId practice, Reminder reminder) {
        this.reminder = reminder.id();
        this.practice = practice.value();
        this.dueAt = reminder.dueAt();
    }
}
