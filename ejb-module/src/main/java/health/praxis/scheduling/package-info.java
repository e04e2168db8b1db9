/**
 * Appointments and whose time they claim.
 *
 * <p>Doors: {@link health.praxis.scheduling.Scheduling} (book, move, change),
 * {@link health.praxis.scheduling.Cancellations} (cancel, missed, delete, undo),
 * {@link health.praxis.scheduling.CancellationReasons} (the practice's own reasons),
 * {@link health.praxis.scheduling.AppointmentTypes} (kinds of appointments, groups among them),
 * {@link health.praxis.scheduling.ReservedSlots}, {@link health.praxis.scheduling.OnlineSettings} (what online booking keeps to),
 * {@link health.praxis.scheduling.Availability} (when somebody has time), {@link health.praxis.scheduling.Holds} (times held for a while),
 * {@link health.praxis.scheduling.Approvals} (bookings from outside that wait for somebody's yes),
 * {@link health.praxis.scheduling.Series} (appointments that repeat, told by one event for all of them),
 * {@link health.praxis.scheduling.PersonalCalendar}, {@link health.praxis.scheduling.PersonalSeries} (practitioners' own time),
 * {@link health.praxis.scheduling.MovesBack}, {@link health.praxis.scheduling.PersonalBack} (the way back after a move, or after own time was deleted),
 * {@link health.praxis.scheduling.OfferedTimes} (times that several are asked about),
 * {@link health.praxis.scheduling.PatientAnswers} (what a patient's own answer changes),
 * {@link health.praxis.scheduling.SchedulingQueries} (calendar, appointment, a feed's appointments, facts for the rooms above),
 * {@link health.praxis.scheduling.Overlaps} (what shares a time on purpose),
 * {@link health.praxis.scheduling.CalendarNames} (how the calendar writes patients' names). What happened is
 * told by {@link health.praxis.scheduling.AppointmentBooked}, {@link health.praxis.scheduling.AppointmentApproved}, {@link health.praxis.scheduling.AppointmentChanged} and
 * {@link health.praxis.scheduling.AppointmentCalledOff},
 * {@link health.praxis.scheduling.CancellationUndone}, {@link health.praxis.scheduling.AppointmentDeleted}, in the same transaction.
 *
 * <p>Does not live here: reminders, join links, prices, patients' profiles.
 *
 * <p>Requirements: CAL-1, CAL-7 (names), CAL-9, CAL-10, CAL-12, CAL-13, ANON-2, ANON-8, ANON-9, APT-1, APT-2, APT-3, APT-5, APT-6, APT-7, APT-8, APT-9, APT-10, APT-12, APT-13, APT-16 (tells of it), APT-17, APT-19, LOC-9, LOC-10, LOC-11 (in part), LOC-12, OBK-6, OBK-7, OBK-9 (inside), OBK-10, OBK-17 (inside),
 * TEL-1, TEL-2, TEL-10, TEL-34.
 */
@NullMarked
package health.praxis.scheduling;

import org.jspecify.annotations.NullMarked;
