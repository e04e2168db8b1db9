/**
 * Read-only questions across rooms: what several rooms know, brought together for one page or one file.
 *
 * <p>Door: {@link health.praxis.reports.HistoryReport}. Nothing is written here but into the user action history, by the doors
 * asked; no rule of another room lives here. AUD-4, AUD-5, AUD-11.
 */
@NullMarked
package health.praxis.reports;

import org.jspecify.annotations.NullMarked;
