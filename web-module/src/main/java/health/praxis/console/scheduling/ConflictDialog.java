package health.praxis.console.scheduling;

import health.praxis.console.Desk;
import health.praxis.scheduling.Agreed;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.Conflict;
import health.praxis.scheduling.MoveAnswer;
import health.praxis.scheduling.Moved;
import health.praxis.scheduling.Scheduling;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/**
 * Asks whether to book, save or move over what is in the way, all of it named (LOC-10). The answer counts for what was listed
 * and for nothing else: whatever has appeared meanwhile is asked about again.
 */
@Named
@ViewScoped
public class ConflictDialog implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Scheduling scheduling;

    @Inject
    private AppointmentForm form;

    @Inject
    private AppointmentPanel panel;

    @Inject
    private UndoNotice notice;

    @Inject
    private Desk desk;

    private List<Conflict> conflicts = List.of();
    private String act = "BOOK";
    private @Nullable AppointmentId moved;
    private @Nullable Instant start;
    private int minutes;

    /** What the form holds meets these; {@code act} is BOOK or SAVE. */
    void askForForm(String toDo, Instant at, List<Conflict> found) {
        act = toDo;
        moved = null;
        start = at;
        ask(found);
    }

    /** Moves an appointment that was drawn elsewhere, unless something is there: then it is asked. */
    void move(AppointmentId id, Instant to, int lasting, Agreed agreed) {
        MoveAnswer answer = scheduling.move(id, to, lasting, agreed);
        if (answer.conflicts().isEmpty()) {
            panel.refresh(id);
            moved(id, answer.moved(), to);
            conflicts = List.of();
            return;
        }
        act = "MOVE";
        moved = id;
        start = to;
        minutes = lasting;
        ask(answer.conflicts());
    }

    private void moved(AppointmentId id, @Nullable Moved way, Instant to) {
        if (way != null) {
            notice.show(id, way, to);
        }
    }

    private void ask(List<Conflict> found) {
        conflicts = List.copyOf(found);
        PrimeFaces.current().ajax().addCallbackParam("conflicts", true);
    }

    public void allTheSame() {
        Agreed agreed = Agreed.to(conflicts);
        if (moved == null) {
            form.save(agreed);
        } else {
            move(moved, start, minutes, agreed);
        }
    }

    public boolean isAny() {
        return !conflicts.isEmpty();
    }

    /** What is to be done all the same: BOOK, SAVE or MOVE. */
    public String getAct() {
        return act;
    }

    public @Nullable Instant getStart() {
        return start;
    }

    public List<String> getLines() {
        ConflictWords words = new ConflictWords(desk.getZone());
        return conflicts.stream().map(words::of).toList();
    }
}
