package health.praxis.patients;

import health.praxis.shared.PatientId;
import java.time.Instant;

/**
 * A whole profile, to show and to edit. For a caller who is not told who patients are, the anonymous id stands for the name,
 * and the details hold kind, status and time zone alone (ANON-3, ANON-7).
 *
 * @param version to be handed back with the edit, so that nobody's edit is lost
 * @param name preferred first name and last name (PAT-2)
 * @param named whether it says who the patient is
 */
public record PatientProfile(
        PatientId id,
        String pxId,
        String name,
        boolean named,
        long version,
        PatientDetails details,
        boolean selectable,
        Instant createdAt) {}
