package health.praxis.patients;

import health.praxis.shared.PatientId;
import java.time.Instant;

/**
 * A whole profile, to show and to edit.
 *
 * @param version to be handed back with the edit, so that nobody's edit is lost
 * @param name preferred first name and last name (PAT-2)
 */
public record PatientProfile(
        PatientId id,
        String pxId,
        String name,
        long version,
        PatientDetails details,
        boolean selectable,
        Instant createdAt) {}
