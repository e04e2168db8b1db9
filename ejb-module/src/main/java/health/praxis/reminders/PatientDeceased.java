package health.praxis.reminders;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** The patient is deceased and is not written to (PAT-7). Details: {@code patient} (name). */
public class PatientDeceased extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public PatientDeceased(String patient) {
        super(Map.of("patient", patient));
    }
}
