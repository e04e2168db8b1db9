package health.praxis.scheduling;

import health.praxis.shared.PatientId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An appointment is different now; told in the change's transaction, and only when one of these differs.
 *
 * @param timeChanged start or end moved
 * @param locationChanged they meet elsewhere: at another kind of place, or by another external link (TEL-34)
 * @param from where they were to meet before
 * @param to where they meet now
 * @param added patients who were not in it before
 * @param removed patients who are not in it any more
 * @param at when
 * @param undoes when the move happened that this takes back (CAL-10); null for any other change
 */
public record AppointmentChanged(
        AppointmentId id,
        boolean timeChanged,
        boolean locationChanged,
        AppointmentLocation from,
        AppointmentLocation to,
        Set<PatientId> added,
        Set<PatientId> removed,
        Instant at,
        @Nullable Instant undoes) {

    /** How long patients are not told of another time, so that Undo comes before. */
    private static final Duration UNDO_TIME = Duration.ofSeconds(30);

    public AppointmentChanged {
        added = Set.copyOf(added);
        removed = Set.copyOf(removed);
    }

    /** Only who takes part is different. */
    static AppointmentChanged ofPeople(
            AppointmentFacts one, Set<PatientId> added, Set<PatientId> removed, Instant now) {
        return new AppointmentChanged(
                one.id(), false, false, one.location(), one.location(), added, removed, now, null);
    }

    /** When patients are told of it. */
    public Instant tellAt() {
        return timeChanged ? at.plus(UNDO_TIME) : at;
    }

    /** The same as what takes back a move of that moment. */
    AppointmentChanged undoing(Instant moved) {
        return new AppointmentChanged(id, timeChanged, locationChanged, from, to, added, removed, at, moved);
    }

    /** Whether the same people meet at the same place, at another time: that can be taken back (CAL-10). */
    boolean isMoveAlone() {
        return timeChanged && !locationChanged && added.isEmpty() && removed.isEmpty();
    }

    /** Whether anybody has to be told: comments alone are nobody's news. */
    boolean isNews() {
        return timeChanged || locationChanged || !added.isEmpty() || !removed.isEmpty();
    }
}
