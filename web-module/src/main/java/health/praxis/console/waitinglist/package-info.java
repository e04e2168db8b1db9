/**
 * The waiting list in the console: who waits, offering them a time, and their answers.
 *
 * <p>Requirements: WL-1 to WL-8.
 */
@NullMarked
package health.praxis.console.waitinglist;

import org.jspecify.annotations.NullMarked;
