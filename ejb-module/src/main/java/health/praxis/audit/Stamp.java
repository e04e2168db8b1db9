package health.praxis.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the chain needs to know of an entry.
 *
 * @param epoch of the key behind the code; 0 for entries from before there were codes
 * @param mac the code that the entry carries
 * @param bytes the entry as {@link Canonical} writes it
 * @param patients whom it tells of
 */
record Stamp(UUID id, Instant at, int epoch, byte @Nullable [] mac, byte[] bytes, List<UUID> patients) {

    /** An hour, from its beginning, in which there is an entry about a patient. */
    record PatientHour(UUID patient, Instant hour) {}

    Stream<PatientHour> patientHours() {
        return patients.stream().map(patient -> new PatientHour(patient, at.truncatedTo(ChronoUnit.HOURS)));
    }

    /** Written before there were codes: may stand at the beginning of a chain and nowhere else. */
    boolean isUnsigned() {
        return epoch == 0 && mac == null;
    }

    /** Whether this application wrote it, as it is. */
    boolean isGenuine(HistoryKeys keys) {
        return keys.fits(epoch, bytes, mac);
    }

    /** What stands for the entry in the chain. */
    byte[] print() {
        return mac == null ? HistoryKeys.sha256(bytes) : mac;
    }
}
