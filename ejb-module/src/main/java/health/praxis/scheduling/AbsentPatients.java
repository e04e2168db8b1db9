package health.praxis.scheduling;

import health.praxis.shared.PatientId;
import java.util.Map;

/**
 * What an appointment's patients cancelled or missed (APT-17).
 *
 * @param here of this appointment, where it was noted
 * @param earlier of their other appointments; nobody who has none
 */
public record AbsentPatients(Map<PatientId, Absence> here, Map<PatientId, Absences> earlier) {

    public static final AbsentPatients NONE = new AbsentPatients(Map.of(), Map.of());

    public AbsentPatients {
        here = Map.copyOf(here);
        earlier = Map.copyOf(earlier);
    }
}
