package health.praxis.scheduling;

import health.praxis.practice.FacilityId;
import health.praxis.shared.TimeSlot;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Appointments that were given another time together, with what it takes to give them back their former one (CAL-10).
 *
 * @param former what they were
 * @param overlaps what they overlapped with on purpose
 * @param at when they were moved
 */
public record Moved(List<Former> former, Agreed overlaps, Instant at) implements Serializable {

    public Moved {
        former = List.copyOf(former);
    }

    /**
     * One of them.
     *
     * @param version the one that moving made; another shows that somebody has saved it since
     * @param start when it began before
     * @param minutes how long it lasted before
     * @param facilities the rooms and equipment that it had
     */
    public record Former(AppointmentId id, long version, Instant start, int minutes, Set<FacilityId> facilities)
            implements Serializable {

        public Former {
            facilities = Set.copyOf(facilities);
        }

        /** What an appointment was that is saved now. */
        static Former of(Appointment saved, Wanted before) {
            TimeSlot slot = before.slot();
            return new Former(
                    saved.id(),
                    saved.version(),
                    slot.start(),
                    (int) slot.duration().toMinutes(),
                    before.facilities());
        }
    }
}
