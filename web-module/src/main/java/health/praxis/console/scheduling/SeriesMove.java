package health.praxis.console.scheduling;

import health.praxis.scheduling.Agreed;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.Moved;
import health.praxis.scheduling.Series;
import health.praxis.scheduling.SeriesPlace;
import health.praxis.scheduling.SeriesScope;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of a series was drawn to another time by mouse: it stays where it was until somebody says which to move (APT-10). */
@Named
@ViewScoped
public class SeriesMove extends DrawnTime {

    private static final long serialVersionUID = 1L;

    @Inject
    private Series series;

    @Inject
    private ConflictDialog dialog;

    @Inject
    private AppointmentPanel panel;

    @Inject
    private UndoNotice notice;

    @Inject
    private AppointmentSaving saving;

    private @Nullable AppointmentId id;

    /** Whether it has to be asked: the appointment is in a series. Its panel opens, so that everybody sees which one it is. */
    boolean asks(AppointmentId moved, Instant to, int lasting) {
        Optional<SeriesPlace> place = series.place(moved);
        if (place.isPresent()) {
            panel.open(moved);
            id = moved;
            draw(to, lasting);
        }
        return place.isPresent();
    }

    public void move() {
        move(Agreed.NOTHING);
    }

    /** As {@link #move}, over all that was listed (LOC-10). */
    public void allTheSame() {
        move(getConflicts().toAgreed());
    }

    private void move(Agreed agreed) {
        if (getScope() == SeriesScope.THIS) {
            dialog.move(id, getStart(), minutes(), agreed);
            close();
        } else {
            ConflictList conflicts = getConflicts();
            var answer = series.move(id, getStart(), minutes(), getScope(), conflicts.isOutsideHours(), agreed);
            conflicts.list(answer.conflicts());
            saving.said(answer, "done.seriesChanged").ifPresent(one -> moved(answer.moved()));
        }
    }

    private void moved(@Nullable Moved way) {
        panel.refresh(id);
        if (way != null) {
            notice.show(id, way, getStart());
        }
        close();
    }

    public void close() {
        id = null;
    }

    public boolean isOpen() {
        return id != null;
    }
}
