package health.praxis.patients;

import health.praxis.shared.PatientId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked about patients. */
@Stateless
@Door
public class PatientQueries {

    @Allowed(Right.PATIENTS_VIEW)
    public List<PatientCard> search(String text, int limit) {
        throw new UnsupportedOperationException();
    }

    @Allowed(Right.PATIENTS_VIEW)
    public PatientPage list(String text, int from, int size) {
        throw new UnsupportedOperationException();
    }

    @Allowed(Right.PATIENTS_VIEW)
    public PatientProfile profile(PatientId id) {
        throw new UnsupportedOperationException();
    }

    @Allowed(Right.PATIENTS_VIEW)
    public List<PatientCard> likelyDuplicates(PatientDetails details, @Nullable PatientId except) {
        throw new UnsupportedOperationException();
    }

    @Allowed({Right.PATIENTS_VIEW, Right.CALENDAR_VIEW, Right.SESSION_HOLD, Right.SESSION_JOIN, Right.WORK})
    public Map<PatientId, PatientCard> cards(Collection<PatientId> ids) {
        throw new UnsupportedOperationException();
    }
}
