/**
 * Messages that a person of the practice writes to a patient, and a patient's history of messages.
 *
 * <p>Doors: {@link health.praxis.campaigns.PatientMessages} (write one), {@link
 * health.praxis.campaigns.PatientMessageQueries} (a patient's history of messages), {@link
 * health.praxis.campaigns.PatientReplies} (what patients answered and nobody has seen yet).
 *
 * <p>Not here: transport and state of a message, reminders and the answers to them, who said STOP.
 *
 * <p>Requirements: MSG-1, MSG-2, REM-22 (in a patient's history of messages).
 */
@NullMarked
package health.praxis.campaigns;

import org.jspecify.annotations.NullMarked;
