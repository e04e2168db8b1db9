package health.praxis.console.scheduling;

import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.Cancellations;
import health.praxis.scheduling.SchedulingQueries;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says what was just cancelled or missed, with a way back; stays until it is used, closed or followed by another. */
@Named
@ViewScoped
public class UndoNotice implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Cancellations cancellations;

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
    private @Nullable CancelWay way;
    private boolean free;

    void show(CancelDraft what, Instant doneAt) {
        appointment = what.id();
        start = what.getStart();
        way = what.getWay();
        at = doneAt;
        free = way == CancelWay.CANCEL && scheduling.facts(what.id()).cancelled();
    }

    /** Takes it back; when that is refused the notice stays. */
    public void undo() {
        cancellations.undo(appointment, at);
        panel.open(appointment);
        done.say("done.undone", start);
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

    public @Nullable CancelWay getWay() {
        return way;
    }
}
