package health.praxis.console.scheduling;

import health.praxis.reminders.ReminderEditing;
import health.praxis.reminders.ReminderLine;
import health.praxis.reminders.ReminderTexts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Time and words of one reminder of the panel, and whether it leaves at all (REM-11). A refusal leaves the form as it is. */
@Named
@ViewScoped
public class ReminderForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReminderEditing door;

    @Inject
    private AppointmentPanel panel;

    @Inject
    private CalendarPage page;

    @Inject
    private Done done;

    private @Nullable ReminderFields draft;
    private transient ReminderTexts.@Nullable Preview preview;

    public void open(ReminderLine reminder) {
        draft = new ReminderFields(door.open(reminder.id()), page.getZone());
        measure();
    }

    /** Shows what the patient would read by what is typed, with length and cost. */
    public void measure() {
        preview = null;
        preview = door.preview(draft.id(), draft.words());
    }

    public void save() {
        door.change(draft.id(), draft.version(), draft.at(), draft.words());
        done.say("done.reminderChanged", draft.getPatientName(), draft.at());
        refresh();
        close();
    }

    public void stop(ReminderLine reminder) {
        door.stop(reminder.id());
        done.say("done.reminderStopped", reminder.patientName());
        refresh();
    }

    public void restore(ReminderLine reminder) {
        door.restore(reminder.id());
        done.say("done.reminderRestored", reminder.patientName());
        refresh();
    }

    /** The page says so whenever the dialog closes. */
    public void close() {
        draft = null;
    }

    private void refresh() {
        panel.refresh(panel.getDetail().id());
    }

    public boolean isOpen() {
        return draft != null;
    }

    public @Nullable ReminderFields getDraft() {
        return draft;
    }

    public ReminderTexts.@Nullable Preview getPreview() {
        return preview;
    }
}
