package health.praxis.reminders;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** The patient's phone wants no text messages of the practice; only its holder can change that (REM-19). Details: {@code patient} (name). */
public class PatientUnsubscribed extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public PatientUnsubscribed(String patient) {
        super(Map.of("patient", patient));
    }
}
