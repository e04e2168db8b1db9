package health.praxis.patients;

import health.praxis.shared.RuleBroken;
import java.time.LocalDate;
import java.util.Map;

/** Nobody is born after today. Details: {@code birthDate}. */
public class BirthDateInFuture extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public BirthDateInFuture(LocalDate birthDate) {
        super(Map.of("birthDate", birthDate));
    }
}
