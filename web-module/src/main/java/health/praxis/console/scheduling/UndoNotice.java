package health.praxis.console.scheduling;

import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.CalledOff;
import health.praxis.scheduling.Moved;
import health.praxis.scheduling.PersonalMoved;
import health.praxis.scheduling.PersonalRemoved;
import health.praxis.scheduling.SchedulingQueries;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says what was just moved, cancelled, missed or deleted, with a way back; stays until it is used, closed or followed by
 * another.
 */
@Named
@ViewScoped
public class UndoNotice implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TakingBack takingBack;

    @Inject
    private AppointmentPanel panel;

    @Inject
    private SchedulingQueries scheduling;

    @Inject
    private Present present;

    @Inject
    private Done done;

    private @Nullable Serializable way;
    private @Nullable AppointmentId appointment;
    private @Nullable Instant start;
    private String what = "";
    private boolean free;

    void show(CancelDraft draft, CalledOff off) {
        boolean alone = off.ids().size() == 1;
        say(alone ? draft.getWay().name() : "SERIES_CANCEL", draft.getStart(), off);
        appointment = draft.id();
        free = alone && draft.isCancelling() && scheduling.facts(draft.id()).cancelled();
    }

    /** @param to when the appointment starts now that was moved */
    void show(AppointmentId id, Moved move, Instant to) {
        say(move.former().size() == 1 ? "MOVE" : "SERIES_MOVE", to, move);
        appointment = id;
    }

    /** @param to when the own time starts now that was moved */
    void show(PersonalMoved move, Instant to) {
        say(move.former().size() == 1 ? "MOVE" : "OWN_SERIES_MOVE", to, move);
    }

    /** @param from when the own time started that was deleted */
    void show(PersonalRemoved removed, Instant from) {
        say(removed.count() == 1 ? "OWN_DELETE" : "OWN_SERIES_DELETE", from, removed);
    }

    private void say(String words, Instant about, Serializable back) {
        what = words;
        start = about;
        way = back;
        appointment = null;
        free = false;
    }

    /** Takes it back; when that is refused the notice stays. */
    public void undo() {
        takingBack.take(Objects.requireNonNull(way));
        if (appointment == null) {
            done.say("done.undone.own");
        } else {
            panel.open(appointment);
            done.say("done.undone", panel.getDetail().start());
        }
        close();
    }

    public void close() {
        way = null;
        appointment = null;
    }

    public boolean isOpen() {
        return way != null;
    }

    public @Nullable Instant getStart() {
        return start;
    }

    /** Which appointment it is about; null for own time. */
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
