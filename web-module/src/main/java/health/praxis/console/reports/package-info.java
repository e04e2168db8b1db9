/** Reports: category, saved reports, filters, rows; to read, print, take out as a file, and save (REP-1, REP-2, REP-9, REM-24). */
@NullMarked
package health.praxis.console.reports;

import org.jspecify.annotations.NullMarked;
