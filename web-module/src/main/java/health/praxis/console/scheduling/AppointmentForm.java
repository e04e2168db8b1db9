package health.praxis.console.scheduling;

import health.praxis.console.Unsaved;
import health.praxis.scheduling.Agreed;
import health.praxis.scheduling.AppointmentId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.SelectEvent;

/** The form of a new or an existing appointment (APT-1). A refusal leaves it open with all that was typed. */
@Named
@ViewScoped
@NotesRefusal
public class AppointmentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CalendarPage page;

    @Inject
    private AppointmentPanel panel;

    @Inject
    private Unsaved unsaved;

    @Inject
    private AppointmentSaving saving;

    private @Nullable AppointmentDraft draft;

    /** A new appointment at the time that was clicked. */
    public void openAt(SelectEvent<LocalDateTime> clicked) {
        Object practitioner = clicked.getComponent().getAttributes().get("practitioner");
        open(saving.fresh((String) practitioner, page.begin(clicked.getObject())));
    }

    /** A new appointment on the day that is shown. */
    public void openNew() {
        open(saving.freshOn(page.getDate()));
    }

    void open(AppointmentDraft begun) {
        draft = unsaved.into(begun);
    }

    /** The appointment of the panel, to be moved or changed. */
    public void openEdit() {
        open(saving.edited());
    }

    /** Books or changes it, or asks about what is in the way (LOC-10, APT-12). */
    public void save() {
        draft.getRepeat().askAnew();
        saving.save(draft, Agreed.NOTHING).ifPresent(this::finish);
    }

    public void save(Agreed agreed) {
        saving.save(draft, agreed).ifPresent(this::finish);
    }

    /** As {@link #save}, without the dates that were listed. */
    public void leaveOut() {
        draft.leaveOut();
        saving.save(draft, Agreed.NOTHING).ifPresent(this::finish);
    }

    /** A video appointment that can be joined at once (TEL-10). */
    public void startNow() {
        finish(saving.startNow(draft));
    }

    private void finish(AppointmentId id) {
        panel.open(id);
        page.show(panel.getDetail().start());
        close();
    }

    public void close() {
        if (draft != null) {
            unsaved.forget();
            draft = null;
        }
    }

    public boolean isOpen() {
        return draft != null;
    }

    public @Nullable AppointmentDraft getDraft() {
        return draft;
    }
}
