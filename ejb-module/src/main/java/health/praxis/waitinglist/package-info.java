/**
 * Who waits for a time, and free times that are offered to them.
 *
 * <p>Doors: {@link health.praxis.waitinglist.WaitingList} (add, edit, remove, book), {@link
 * health.praxis.waitinglist.WaitingColumns} (what a user looks at), {@link health.praxis.waitinglist.Offers} (ask waiting
 * patients about a free time), {@link health.praxis.waitinglist.InvitationReplies} (what they answered). An entry is off the
 * list, but kept, once it was removed or booked.
 *
 * <p>Not here: whose time is free and booking it, the texts' templates, transport, a patient's status.
 *
 * <p>Requirements: WL-1 to WL-8, REM-1 (invitation), REM-18 to REM-22 (answers to invitations).
 */
@NullMarked
package health.praxis.waitinglist;

import org.jspecify.annotations.NullMarked;
