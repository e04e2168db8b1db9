/**
 * Read-only questions across rooms: what several rooms know, brought together for one page or one file.
 *
 * <p>Doors: {@link health.praxis.reports.ReportQueries} (runs a report), {@link health.praxis.reports.SavedReports} (questions
 * kept to be asked again: the only rows of this room), {@link health.praxis.reports.HistoryReport}. The queries read the
 * tables of the rooms below (decision 30); nothing else is written here but into the user action history. No rule of another
 * room lives here, nor who a patient is: names come from {@code patients}.
 *
 * <p>Requirements: REP-1, REP-2, REP-5, REP-6, REP-8 to REP-10, REM-24, AUD-4, AUD-5, AUD-11.
 */
@NullMarked
package health.praxis.reports;

import org.jspecify.annotations.NullMarked;
