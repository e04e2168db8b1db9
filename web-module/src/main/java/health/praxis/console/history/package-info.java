/** The user action history: of the practice, of one user, of one patient; to read and to take out as a file (AUD-2 to AUD-5). */
@NullMarked
package health.praxis.console.history;

import org.jspecify.annotations.NullMarked;
