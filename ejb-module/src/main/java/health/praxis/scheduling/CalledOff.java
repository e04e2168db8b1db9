package health.praxis.scheduling;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Appointments that were cancelled or missed together, with what it takes to take that back (APT-13).
 *
 * @param ids by start
 * @param parts in how many of their patients' parts; with several appointments, fewer that still stand show that somebody has
 *     changed one since
 * @param overlaps what they overlapped with on purpose
 * @param at when
 */
public record CalledOff(List<AppointmentId> ids, int parts, Agreed overlaps, Instant at) implements Serializable {

    public CalledOff {
        ids = List.copyOf(ids);
    }
}
