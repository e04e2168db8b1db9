package health.praxis.scheduling;

import health.praxis.shared.TimeSlot;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Own time that was given another time, with what it takes to give it back its former one (CAL-10, CAL-12).
 *
 * @param former what it was, by start
 * @param overlaps what overlapped with it on purpose
 */
public record PersonalMoved(List<Former> former, Agreed overlaps) implements Serializable {

    public PersonalMoved {
        former = List.copyOf(former);
    }

    /**
     * One of them.
     *
     * @param version the one that moving made; another shows that somebody has saved it since
     * @param start when it began before
     * @param minutes how long it lasted before
     */
    public record Former(PersonalAppointmentId id, long version, Instant start, int minutes) implements Serializable {

        /** What a personal appointment was that is saved now. */
        static Former of(PersonalAppointment saved, TimeSlot before) {
            return new Former(saved.id(), saved.version(), before.start(), (int)
                    before.duration().toMinutes());
        }
    }
}
