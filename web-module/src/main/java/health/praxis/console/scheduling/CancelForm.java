package health.praxis.console.scheduling;

import health.praxis.scheduling.Approvals;
import health.praxis.scheduling.CalledOff;
import health.praxis.scheduling.Cancellations;
import health.praxis.scheduling.Series;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The dialog that cancels, declines, marks as missed or deletes the appointment of the panel (APT-13, OBK-9). A refusal leaves it as it is. */
@Named
@ViewScoped
public class CancelForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Cancellations cancellations;

    @Inject
    private Approvals approvals;

    @Inject
    private Series series;

    @Inject
    private AppointmentPanel panel;

    @Inject
    private UndoNotice notice;

    @Inject
    private Present present;

    @Inject
    private Done done;

    private @Nullable CancelDraft draft;

    /** Asks about the appointment as it is now. */
    public void ask() {
        panel.refresh(panel.getDetail().id());
        draft = new CancelDraft(
                panel.getDetail(), present.hasCome(panel.getDetail().start()));
    }

    @NotesRefusal
    public void perform() {
        switch (draft.getWay()) {
            case DECLINE -> notice.show(draft, approvals.decline(draft.id(), draft.callOff()));
            case CANCEL -> cancel();
            case DID_NOT_ATTEND -> notice.show(draft, cancellations.didNotAttend(draft.id(), draft.callOff()));
            case DELETE -> delete();
        }
        panel.refresh(draft.id());
        close();
    }

    /** The page says so whenever the dialog closes. */
    public void close() {
        draft = null;
    }

    private void cancel() {
        if (draft.isAlone()) {
            notice.show(draft, cancellations.cancel(draft.id(), draft.callOff()));
        } else {
            CalledOff off = series.cancel(draft.id(), draft.getScope(), draft.callOff());
            notice.show(draft, off);
            done.say("done.seriesCancelled", off.ids().size());
        }
    }

    private void delete() {
        cancellations.delete(draft.id());
        panel.close();
        notice.close();
        done.say("done.erased", draft.getStart());
    }

    public @Nullable CancelDraft getDraft() {
        return draft;
    }
}
