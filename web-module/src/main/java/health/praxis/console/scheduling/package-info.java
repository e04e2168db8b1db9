/**
 * The calendar page: day, week and month of the practitioners, the appointment form and the Appointment Information panel.
 * Each bean holds one part of the page: what is shown ({@code calendarPage}), moves by mouse ({@code calendarMoves}), the
 * form ({@code appointmentForm}), the panel ({@code appointmentPanel}), what is sent from it ({@code appointmentLinks}) and
 * cancelling ({@code cancelForm}). CAL-1, CAL-3, CAL-10, APT-1, APT-2, APT-19, TEL-1, TEL-2, TEL-5, TEL-7, TEL-10, TEL-14,
 * REM-11.
 */
@NullMarked
package health.praxis.console.scheduling;

import org.jspecify.annotations.NullMarked;
