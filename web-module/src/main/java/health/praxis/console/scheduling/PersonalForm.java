package health.praxis.console.scheduling;

import health.praxis.console.Unsaved;
import health.praxis.scheduling.PersonalAppointmentId;
import health.praxis.scheduling.PersonalCalendar;
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
public class PersonalForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PersonalCalendar calendar;

    @Inject
    private SchedulingQueries queries;

    @Inject
    private AppointmentForm instead;

    @Inject
    private CalendarPage page;

    @Inject
    private Unsaved unsaved;

    @Inject
    private Done done;

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

    @NotesRefusal
    public void save() {
        if (draft.isNew()) {
            calendar.keep(draft.user(), draft.details());
        } else {
            calendar.change(draft.id(), draft.version(), draft.details());
        }
        page.show(draft.startsAt());
        done.say(draft.isNew() ? "done.kept" : "done.changed", draft.startsAt());
        close();
    }

    @NotesRefusal
    public void delete() {
        calendar.delete(draft.id());
        done.say("done.deleted", draft.getTitle());
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
