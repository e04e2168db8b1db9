package health.praxis.reminders;

import health.praxis.credits.NotEnoughCredits;
import health.praxis.delivery.Channel;
import health.praxis.scheduling.AppointmentCancelled;
import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;

/** What a person sends about an appointment. Who sends a patient's link need not be one who may see it (TEL-7). */
@Stateless
@Door
public class Reminders {

    /**
     * Sends a patient their own join link once this transaction has committed (TEL-5). It is listed as {@link
     * ReminderType#VIDEO_LINK}.
     *
     * @throws NotFound when the caller's practice group has no such appointment, or the patient takes no part in it
     * @throws NotTelehealth when the appointment is not by video
     * @throws AppointmentCancelled when it was cancelled
     * @throws AppointmentOver when it is over, or its session has ended
     * @throws PatientDeceased for a deceased patient
     * @throws NoAddress when the patient has none for the channel
     * @throws TooSoon when the same went out less than 30 seconds ago
     * @throws NotEnoughCredits when the balance does not cover the SMS
     */
    @Allowed(Right.MESSAGES_SEND)
    public void sendLink(AppointmentId id, PatientId patient, Channel channel) {
        throw new NotFound("appointment");
    }

    /**
     * Makes a reminder due at once: one that waits, was skipped (REM-5) or failed. Asked twice it leaves once.
     *
     * @throws NotFound when the caller's practice group has no such reminder
     * @throws ReminderNotOpen when it was sent, or what it was for is gone
     */
    @Allowed(Right.MESSAGES_SEND)
    public void sendNow(ReminderId id) {
        throw new NotFound("reminder");
    }
}
