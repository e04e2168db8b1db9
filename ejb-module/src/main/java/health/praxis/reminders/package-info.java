/**
 * Messages about appointments: planned with the appointment, sent when due, and sent by hand.
 *
 * <p>Doors: {@link health.praxis.reminders.Reminders} (send a patient's link, send now, send again), {@link
 * health.praxis.reminders.ReminderQueries} (what is planned and what became of it), {@link
 * health.praxis.reminders.Replies} (what patients answered), {@link health.praxis.reminders.ReminderSettings} (what is sent,
 * when, and whether it asks), {@link health.praxis.reminders.ReminderLevels} (the same of one practitioner), {@link
 * health.praxis.reminders.PatientReminders} (what a patient wants), {@link health.praxis.reminders.ReminderEditing} (time and
 * words of one reminder), {@link health.praxis.reminders.ReminderTexts} (what is written), {@link
 * health.praxis.reminders.InvitationTexts} (what waiting patients read), {@link health.praxis.reminders.ReminderSending} (the work behind the timer). What is due is a row, not a timer in memory: it
 * survives restarts, follows its appointment, and two nodes never send one twice.
 *
 * <p>Of a series each appointment has its reminders; that it was booked, changed or cancelled is told by one message to each
 * patient and channel, which belongs to the first and names the others.
 *
 * <p>Not here: transport, what a segment costs, links themselves, rules of appointments.
 *
 * <p>Requirements: REM-1 to REM-8, REM-11, REM-12, REM-13, REM-14, REM-17 to REM-22, REM-24, REM-25, DYN-1, DYN-2, DYN-3, DYN-5, TEL-4, TEL-5, TEL-35, APT-9, APT-10, APT-16.
 */
@NullMarked
package health.praxis.reminders;

import org.jspecify.annotations.NullMarked;
