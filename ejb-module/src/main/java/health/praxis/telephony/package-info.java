/**
 * Texts that come in, and who wants none.
 *
 * <p>Doors: {@link health.praxis.telephony.TextLines} (to whom a practice writes, and who said STOP), {@link
 * health.praxis.telephony.TextInbox} (a text comes in, is kept, and is read). What was read is told by {@link
 * health.praxis.telephony.TextArrived}, in the transaction that reads it. What the rooms above read it as waits to be seen
 * ({@link health.praxis.telephony.UnseenAnswers}).
 *
 * <p>A text names no practice. What comes to a practice's own number is its own; which practices write to a phone from the
 * installation's stands in an index outside row-level security that holds
 * keyed hashes, ids and times; from there on each practice's part is handled in transactions of its own.
 *
 * <p>Not here: what an answer is about, outgoing messages and their provider's protocol, prices.
 *
 * <p>Requirements: REM-16, REM-18 (the first word), REM-19, REM-21 (whose answer it is), MSG-2 (own numbers).
 */
@NullMarked
package health.praxis.telephony;

import org.jspecify.annotations.NullMarked;
