/**
 * Messages that follow appointments: planned with them, sent at their time, made from the practice's templates.
 *
 * <p>Doors: {@link health.praxis.reminders.Reminders} (send a link, send now), {@link
 * health.praxis.reminders.ReminderQueries} (the bell on an appointment), {@link health.praxis.reminders.ReminderRun} (what
 * is due).
 *
 * <p>Not here: transport and its outcome (room {@code delivery}), prices (room {@code credits}), the links themselves
 * (room {@code telehealth}).
 *
 * <p>Requirements: REM-1 to REM-6, REM-11, REM-12, REM-15, REM-25, DYN-1 to DYN-3, DYN-5, TEL-4, TEL-5, TEL-35, APT-16.
 */
@NullMarked
package health.praxis.reminders;

import org.jspecify.annotations.NullMarked;
