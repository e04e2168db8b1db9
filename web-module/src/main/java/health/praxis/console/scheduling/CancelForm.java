package health.praxis.console.scheduling;

import health.praxis.delivery.Channel;
import health.praxis.reminders.ReminderQueries;
import health.praxis.scheduling.CancellationReasons;
import health.praxis.scheduling.Cancellations;
import health.praxis.scheduling.OwnReason;
import health.praxis.scheduling.PresetReason;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dialog that cancels, marks as missed or deletes the appointment of the panel (APT-13). A refusal leaves it as it is. */
@Named
@ViewScoped
public class CancelForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Cancellations cancellations;

    @Inject
    private CancellationReasons reasons;

    @Inject
    private ReminderQueries reminders;

    @Inject
    private AppointmentPanel panel;

    @Inject
    private UndoNotice notice;

    @Inject
    private Present present;

    @Inject
    private Done done;

    private @Nullable CancelDraft draft;
    private List<OwnReason> own = List.of();
    private String telling = "";

    /** Asks about the appointment as it is now. */
    public void ask() {
        panel.refresh(panel.getDetail().id());
        draft = new CancelDraft(
                panel.getDetail(), present.hasCome(panel.getDetail().start()));
        own = reasons.offered();
        List<Channel> ways = present.hasCome(draft.getEnd()) ? List.of() : reminders.tellsOfCancelling();
        telling = ways.stream()
                .map(way -> Texts.of("cancel.by." + way))
                .collect(Collectors.joining(" " + Texts.of("and") + " "));
    }

    @NotesRefusal
    public void perform() {
        switch (draft.getWay()) {
            case CANCEL -> notice.show(draft, cancellations.cancel(draft.id(), draft.callOff()));
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

    private void delete() {
        cancellations.delete(draft.id());
        panel.close();
        notice.close();
        done.say("done.erased", draft.getStart());
    }

    public @Nullable CancelDraft getDraft() {
        return draft;
    }

    public PresetReason[] getPresets() {
        return PresetReason.values();
    }

    public List<OwnReason> getOwn() {
        return own;
    }

    /** "text message and email": how patients would be told; empty when the practice does not, or it is over. */
    public String getTelling() {
        return telling;
    }
}
