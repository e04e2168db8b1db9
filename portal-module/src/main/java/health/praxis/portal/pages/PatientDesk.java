package health.praxis.portal.pages;

import health.praxis.kit.ReadersZone;
import health.praxis.kit.signin.OwnSession;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** What the frame of the portal's pages shows of who signed in, and the zone they read times in. */
@Named
@RequestScoped
public class PatientDesk implements ReadersZone {

    @Inject
    private HttpServletRequest request;

    @Inject
    private OwnSession session;

    public String getEmail() {
        return session.live().email();
    }

    /** What the patient chose (CAL-15), else where the browser said it is; one that says nothing we know reads universal time. */
    @Override
    public ZoneId getZone() {
        ZoneId chosen = OwnSession.chosenZone(request);
        SignedInPatient patient = SignedInPatient.of(request);
        if (chosen != null || patient == null) {
            return chosen == null ? ZoneOffset.UTC : chosen;
        }
        return ZoneId.getAvailableZoneIds().contains(patient.zone()) ? ZoneId.of(patient.zone()) : ZoneOffset.UTC;
    }
}
