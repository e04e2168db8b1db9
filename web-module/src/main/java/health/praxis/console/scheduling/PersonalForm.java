package health.praxis.console.scheduling;

import health.praxis.console.Unsaved;
import health.praxis.scheduling.PersonalAppointmentId;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.scheduling.UsedTitle;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.SelectEvent;

/** The form of a new or an existing personal appointment (CAL-12). A refusal leaves it open with all that was typed. */
@Named
@ViewScoped
@NotesRefusal
public class PersonalForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OwnTimeSaving saving;

    @Inject
    private SchedulingQueries queries;

    @Inject
    private AppointmentForm instead;

    @Inject
    private CalendarPage page;

    @Inject
    private Unsaved unsaved;

    private @Nullable PersonalDraft draft;

    /** Instead of the appointment with patients that was begun, at its time and for its practitioner. */
    public void openInstead() {
        AppointmentDraft begun = instead.getDraft();
        instead.close();
        draft = unsaved.into(new PersonalDraft(begun.getPractitioner(), begun.startsLocally(), page.getZone()));
    }

    void openEdit(PersonalAppointmentId id) {
        draft = unsaved.into(new PersonalDraft(queries.personal(id), page.getZone()));
    }

    public List<String> titles(String typed) {
        return draft.getPractitioner() == null
                ? List.of()
                : queries.usedTitles(draft.user(), typed).stream()
                        .map(UsedTitle::title)
                        .toList();
    }

    public void titleChosen(SelectEvent<String> chosen) {
        draft.like(chosen.getObject(), queries.usedTitles(draft.user(), chosen.getObject()));
    }

    /** Keeps or changes it, or lists what is in the way of a series. */
    public void save() {
        close(saving.save(draft));
    }

    /** As {@link #save}, without the dates that were listed. */
    public void leaveOut() {
        close(saving.saveTheRest(draft));
    }

    private void close(boolean saved) {
        if (saved) {
            page.show(draft.startsAt());
            close();
        }
    }

    public void delete() {
        saving.delete(draft);
        close();
    }

    /** The page says so whenever its dialog closes; what another form has kept meanwhile stays. */
    public void close() {
        if (draft != null) {
            unsaved.forget();
            draft = null;
        }
    }

    public boolean isOpen() {
        return draft != null;
    }

    public @Nullable PersonalDraft getDraft() {
        return draft;
    }
}
