/**
 * Video sessions: who may come in by which link, the waiting room, the running call, its end and what is billed.
 *
 * <p>Doors: {@link health.praxis.telehealth.Telehealth} (enter, start, admit, disconnect), {@link
 * health.praxis.telehealth.JoinPage} (what a link's page shows), {@link health.praxis.telehealth.JoinLinks} (the links),
 * {@link health.praxis.telehealth.Guests} (an interpreter's or a carer's link),
 * {@link health.praxis.telehealth.ReceiptQueries}. {@link health.praxis.telehealth.CallRooms} holds this node's sockets.
 * Port: {@link health.praxis.telehealth.VideoMeetings}; adapters in {@code telehealth.mesh} and {@code telehealth.chime}.
 *
 * <p>Not here: media (it never passes the server, TEL-25), balances, appointments, message texts.
 *
 * <p>Requirements: TEL-1 to TEL-5, TEL-7 to TEL-26, TEL-29, TEL-31 to TEL-33, TEL-36.
 */
@NullMarked
package health.praxis.telehealth;

import org.jspecify.annotations.NullMarked;
