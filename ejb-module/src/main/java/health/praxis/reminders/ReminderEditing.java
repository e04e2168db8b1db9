package health.praxis.reminders;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.credits.CreditQueries;
import health.praxis.credits.Service;
import health.praxis.delivery.Channel;
import health.praxis.practice.PracticeQueries;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.CalendarNames;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.shared.NotFound;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives one reminder before an appointment a time or words of its own, stops it, or lets it leave after all (REM-11). Terms
 * stay terms, so that words of its own tell the newest facts too when it leaves.
 */
@Stateless
@Door
public class ReminderEditing {

    @Inject
    private ReminderRows rows;

    @Inject
    private PreferenceRows preferences;

    @Inject
    private Desks desks;

    @Inject
    private LinkLength links;

    @Inject
    private SchedulingQueries scheduling;

    @Inject
    private CalendarNames calendarNames;

    @Inject
    private PracticeQueries practices;

    @Inject
    private CreditQueries credits;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * What would be changed.
     *
     * @throws NotFound when there is no such reminder for the caller, or nothing is written for it
     * @throws ReminderLeaving when it has left, or is leaving
     * @throws ReminderNotOpen when it is no reminder before an appointment to come, or was stopped
     */
    @Allowed(Right.MESSAGES_SEND)
    public ReminderDraft open(ReminderId id) {
        Reminder reminder = rows.one(id).orElseThrow(() -> new NotFound("reminder"));
        Desk desk = desks.toShow(List.of(reminder));
        AppointmentFacts appointment = requireOpen(reminder, desk);
        audit.record(AuditEvent.of(Action.VIEW, "reminder", id.value()).patient(reminder.patient()));
        return new ReminderDraft(
                id,
                reminder.version(),
                desk.nameOf(reminder.patient(), calendarNames.shown()),
                reminder.channel(),
                reminder.dueAt(),
                appointment.start(),
                desk.template(reminder).orElseThrow(() -> new NotFound("reminder template")));
    }

    /**
     * What the patient would read by these words, an SMS with its length and cost; the link stays a term.
     *
     * @throws NotFound when there is no such reminder for the caller
     * @throws ReminderNotOpen when what it was for is gone
     * @throws UnknownTerm for a text in square brackets that is no term
     */
    @Allowed(Right.MESSAGES_SEND)
    public ReminderTexts.Preview preview(ReminderId id, Wording words) {
        Reminder reminder = rows.one(id).orElseThrow(() -> new NotFound("reminder"));
        Desk desk = desks.toShow(List.of(reminder));
        if (desk.pointless(reminder) != null) {
            throw new ReminderNotOpen();
        }
        Wording written = desk.written(reminder, words);
        audit.record(AuditEvent.of(Action.VIEW, "reminder", id.value()).patient(reminder.patient()));
        return new ReminderTexts.Preview(
                written.subject(),
                written.body(),
                reminder.channel() == Channel.SMS
                        ? ReminderTexts.Length.of(links.in(written.body()), credits.priceOf(Service.SMS_SEGMENT))
                        : null);
    }

    /**
     * Keeps time and words for this message alone. Words that are the practice's text are no words of its own: the message
     * follows that text again.
     *
     * @param version as it was opened
     * @param at in the future and before the appointment starts
     * @throws NotFound when there is no such reminder for the caller
     * @throws ReminderLeaving when it has left meanwhile, or is leaving
     * @throws ReminderNotOpen when it is no reminder before an appointment to come, or was stopped
     * @throws ReminderEditedMeanwhile when somebody else changed it
     * @throws ReminderTimeNotPossible when the time has passed, or the appointment has started by then
     * @throws ReminderIncomplete without a text, or without an e-mail's subject
     * @throws ReminderTooLong when an SMS has more than 800 characters, its terms filled in (REM-14)
     * @throws UnknownTerm for a text in square brackets that is no term
     */
    @Allowed(Right.MESSAGES_SEND)
    public void change(ReminderId id, int version, Instant at, Wording words) {
        Reminder reminder = rows.locked(id).orElseThrow(() -> new NotFound("reminder"));
        Desk desk = desks.toShow(List.of(reminder));
        AppointmentFacts appointment = requireOpen(reminder, desk);
        if (reminder.version() != version) {
            throw new ReminderEditedMeanwhile();
        }
        Instant now = clock.instant();
        if (!at.isAfter(now) || !at.isBefore(appointment.start())) {
            throw new ReminderTimeNotPossible();
        }
        Wording typed = words.typed(reminder.channel());
        typed.requireComplete(
                reminder.channel(),
                links.in(desk.written(reminder, typed).body()).length());
        Wording before = reminder.ownWords();
        Instant due = reminder.dueAt();
        reminder.say(null);
        Wording usual = desk.template(reminder).orElse(null);
        Wording own = typed.equals(usual) ? null : typed;
        reminder.say(own);
        if (!at.equals(due)) {
            reminder.leaveAsChosen(at, now);
            rows.follow(List.of(reminder));
        }
        audit.record(AuditEvent.of(Action.UPDATE, "reminder", id.value())
                .patient(reminder.patient())
                .change("at", due, reminder.dueAt())
                .change("subject", subject(before), subject(own))
                .change("body", body(before), body(own)));
    }

    /**
     * This one is not sent, whatever the settings say.
     *
     * @throws NotFound when there is no such reminder for the caller
     * @throws ReminderLeaving when it has left meanwhile, or is leaving
     * @throws ReminderNotOpen when it is no reminder before an appointment to come, or was stopped already
     */
    @Allowed(Right.MESSAGES_SEND)
    public void stop(ReminderId id) {
        Reminder reminder = rows.locked(id).orElseThrow(() -> new NotFound("reminder"));
        requireOpen(reminder, desks.toShow(List.of(reminder)));
        Reminder.State before = reminder.state();
        reminder.cancel(NotSentReason.STOPPED);
        rows.dropDue(List.of(reminder));
        note(reminder, before);
    }

    /**
     * One that was stopped leaves after all: at the time that was chosen for it, else by the settings. When that has passed it
     * is shown as not sent (REM-5).
     *
     * @throws NotFound when there is no such reminder for the caller
     * @throws ReminderNotOpen when it was not stopped, or what it was for is gone
     */
    @Allowed(Right.MESSAGES_SEND)
    public void restore(ReminderId id) {
        Reminder reminder = rows.locked(id).orElseThrow(() -> new NotFound("reminder"));
        Desk desk = desks.toShow(List.of(reminder));
        if (!new Progress(reminder, null, clock.instant()).canBeRestored(desk)) {
            throw new ReminderNotOpen();
        }
        AppointmentFacts appointment =
                Objects.requireNonNull(desk.appointments().get(reminder.appointment()), "appointment");
        Instant planned = preferences
                .about(List.of(appointment))
                .dueBefore(appointment, desk.patients().get(reminder.patient()), practices.practice());
        Reminder.State before = reminder.state();
        reminder.leaveAt(reminder.isTimeOwn() ? reminder.dueAt() : planned, clock.instant());
        rows.follow(List.of(reminder));
        note(reminder, before);
    }

    private void note(Reminder reminder, Reminder.State before) {
        audit.record(AuditEvent.of(Action.UPDATE, "reminder", reminder.id().value())
                .patient(reminder.patient())
                .change("state", before, reminder.state()));
    }

    private AppointmentFacts requireOpen(Reminder reminder, Desk desk) {
        Progress progress = new Progress(reminder, null, clock.instant());
        if (progress.hasLeft()) {
            throw new ReminderLeaving();
        }
        if (!progress.canChange(desk)) {
            throw new ReminderNotOpen();
        }
        return Objects.requireNonNull(desk.appointments().get(reminder.appointment()), "appointment");
    }

    private static @Nullable String subject(@Nullable Wording words) {
        return words == null ? null : words.subject();
    }

    private static @Nullable String body(@Nullable Wording words) {
        return words == null ? null : words.body();
    }
}
