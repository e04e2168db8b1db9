package health.praxis.waitinglist;

import health.praxis.shared.PatientId;

/**
 * Who was asked about a time, and what they answered.
 *
 * @param patientName as the caller may know it
 */
public record InvitationLine(PatientId patient, String patientName, InvitationState state) {

    /** Without the name, so that a log line cannot give it away. */
    @Override
    public String toString() {
        return "invitation, " + state;
    }
}
