package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** This patient cannot be chosen for an appointment (APT-19). Details: {@code name}, {@code status} (as on the patient's card). */
public class PatientNotBookable extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public PatientNotBookable(String name, String status) {
        super(Map.of("name", name, "status", status));
    }
}
