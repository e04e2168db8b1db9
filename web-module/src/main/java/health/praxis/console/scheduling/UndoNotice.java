package health.praxis.console.scheduling;

import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.Cancellations;
import health.praxis.scheduling.Moved;
import health.praxis.scheduling.MovesBack;
import health.praxis.scheduling.SchedulingQueries;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says what was just moved, cancelled or missed, with a way back; stays until it is used, closed or followed by another. */
@Named
@ViewScoped
public class UndoNotice implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Cancellations cancellations;

    @Inject
    private MovesBack movesBack;

    @Inject
    private AppointmentPanel panel;

    @Inject
    private SchedulingQueries scheduling;

    @Inject
    private Present present;

    @Inject
    private Done done;

    private @Nullable AppointmentId appointment;
    private @Nullable Instant start;
    private @Nullable Instant at;
    private @Nullable Moved moved;
    private String what = "";
    private boolean free;

    void show(CancelDraft draft, Instant doneAt) {
        appointment = draft.id();
        start = draft.getStart();
        what = draft.getWay().name();
        at = doneAt;
        moved = null;
        free = draft.isCancelling() && scheduling.facts(draft.id()).cancelled();
    }

    /** @param to when the appointment starts now that was drawn elsewhere */
    void show(AppointmentId id, Moved move, Instant to) {
        appointment = id;
        start = to;
        what = move.former().size() == 1 ? "MOVE" : "SERIES_MOVE";
        moved = move;
        free = false;
    }

    /** Takes it back; when that is refused the notice stays. */
    public void undo() {
        if (moved == null) {
            cancellations.undo(appointment, at);
        } else {
            movesBack.undo(moved);
        }
        panel.open(appointment);
        done.say("done.undone", panel.getDetail().start());
        close();
    }

    public void close() {
        appointment = null;
    }

    public boolean isOpen() {
        return appointment != null;
    }

    public @Nullable Instant getStart() {
        return start;
    }

    /** Which appointment it is about. */
    public @Nullable AppointmentId getAppointment() {
        return appointment;
    }

    /** Whether its time is free and can still be offered to whoever waits (WL-7). */
    public boolean isAhead() {
        return free && !present.hasCome(start);
    }

    /** What was done, for its words. */
    public String getWhat() {
        return what;
    }
}
