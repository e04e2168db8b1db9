package health.praxis.telehealth;

import java.util.Collection;
import java.util.UUID;

/**
 * How many patients a video session is billed for (TEL-17): those who connected at least once, and at least one. The one
 * place that decides it.
 */
final class BilledPatients {

    private BilledPatients() {}

    /** @param connected links of the patients who were in the call at some time */
    static int of(Collection<UUID> connected) {
        return Math.max(1, connected.size());
    }

    /** The estimate before joining counts the booked patients. */
    static int estimate(int booked) {
        return Math.max(1, booked);
    }
}
