package health.praxis.console.scheduling;

import health.praxis.scheduling.CalledOff;
import health.praxis.scheduling.Cancellations;
import health.praxis.scheduling.Moved;
import health.praxis.scheduling.MovesBack;
import health.praxis.scheduling.PersonalBack;
import health.praxis.scheduling.PersonalMoved;
import health.praxis.scheduling.PersonalRemoved;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.Serializable;

/** Gives a way back to the door that it is for. */
@RequestScoped
public class TakingBack {

    @Inject
    private Cancellations cancellations;

    @Inject
    private MovesBack moves;

    @Inject
    private PersonalBack personal;

    void take(Serializable way) {
        if (way instanceof CalledOff off) {
            cancellations.undo(off);
        } else if (way instanceof Moved moved) {
            moves.undo(moved);
        } else if (way instanceof PersonalMoved moved) {
            personal.undo(moved);
        } else if (way instanceof PersonalRemoved removed) {
            personal.undo(removed);
        } else {
            throw new IllegalArgumentException(
                    "no way back by " + way.getClass().getName());
        }
    }
}
