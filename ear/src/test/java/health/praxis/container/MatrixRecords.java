package health.praxis.container;

import health.praxis.access.Policy;
import health.praxis.delivery.MessageId;
import health.praxis.practice.FacilityId;
import health.praxis.practice.LocationId;
import health.praxis.reminders.ReminderId;
import health.praxis.reports.SavedReportId;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentTypeId;
import health.praxis.scheduling.CancellationReasonId;
import health.praxis.scheduling.PersonalAppointmentId;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Right;
import health.praxis.waitinglist.OfferId;
import health.praxis.waitinglist.WaitingEntryId;
import java.util.Set;
import java.util.UUID;

/**
 * One practitioner's records, one of each kind that a door can be asked for.
 *
 * @param name the patient's first name, which nobody else has
 * @param repeated an appointment of a series
 * @param report one that the practitioner saved, named after the patient
 * @param link the patient's join link, {@code linkToken} what stands in its address
 * @param guest the join link of a guest by this name, {@code guestToken} what stands in its address
 * @param seat the practitioner's own join link
 * @param session the video session, {@code signIn} a session of the practitioner's account
 */
record MatrixRecords(
        String name,
        PracticeGroupId practice,
        UserId practitioner,
        UUID account,
        PatientId patient,
        AppointmentId appointment,
        AppointmentId repeated,
        PersonalAppointmentId personal,
        CancellationReasonId reason,
        FacilityId facility,
        AppointmentTypeId type,
        LocationId location,
        UUID hours,
        UUID reserved,
        ReminderId reminder,
        MessageId message,
        MessageId letter,
        SavedReportId report,
        UUID link,
        String linkToken,
        UUID guest,
        String guestName,
        String guestToken,
        UUID seat,
        UUID session,
        UUID signIn,
        UUID deadLetter,
        WaitingEntryId waiting,
        OfferId offer) {

    /** Records that nobody ever made, of this practice. */
    static MatrixRecords missing(PracticeGroupId practice) {
        return new MatrixRecords(
                "nobody by this name",
                practice,
                UserId.random(),
                UUID.randomUUID(),
                new PatientId(UUID.randomUUID()),
                new AppointmentId(UUID.randomUUID()),
                new AppointmentId(UUID.randomUUID()),
                new PersonalAppointmentId(UUID.randomUUID()),
                new CancellationReasonId(UUID.randomUUID()),
                new FacilityId(UUID.randomUUID()),
                new AppointmentTypeId(UUID.randomUUID()),
                new LocationId(UUID.randomUUID()),
                UUID.randomUUID(),
                UUID.randomUUID(),
                new ReminderId(UUID.randomUUID()),
                MessageId.random(),
                MessageId.random(),
                new SavedReportId(UUID.randomUUID()),
                UUID.randomUUID(),
                "no-such-link",
                UUID.randomUUID(),
                "no guest by this name",
                "no-such-guest",
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                new WaitingEntryId(UUID.randomUUID()),
                new OfferId(UUID.randomUUID()));
    }

    /** As the signalling socket makes a caller of a practitioner who came with a ticket. */
    static Caller socket(PracticeGroupId practice, UUID seat) {
        return Caller.participant(practice, seat, Set.of(Right.SESSION_JOIN, Right.SESSION_HOLD), null);
    }

    /** As the signalling socket makes a caller of the patient. */
    Caller patientsSocket() {
        return Caller.patient(practice, link, patient, Policy.PARTICIPANT, null);
    }

    /** As the signalling socket makes a caller of the guest. */
    Caller guestsSocket() {
        return Caller.guest(practice, guest, Policy.PARTICIPANT, null);
    }
}
