package health.praxis.console.settings;

import health.praxis.access.Calendars;
import health.praxis.practice.PractitionerCard;
import health.praxis.reminders.ReminderTexts;
import health.praxis.scheduling.SchedulingQueries;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What the practice writes to its patients; one text at a time (REM-6, REM-13, REM-14). */
@Named
@ViewScoped
public class ReminderTextsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReminderTexts door;

    @Inject
    private Calendars calendars;

    @Inject
    private SchedulingQueries scheduling;

    private final ReminderTextForm form = new ReminderTextForm();
    private transient ReminderTexts.@Nullable Length length;
    private transient ReminderTexts.@Nullable Preview preview;
    private boolean saved;

    /** Shows the text that was chosen; what was typed into another one and not saved is given up. */
    @PostConstruct
    public void open() {
        form.show(door.of(form.use()));
        saved = false;
        preview = null;
        measure();
    }

    /** Says how long what is typed would be, and what it costs. */
    public void measure() {
        length = null;
        if (form.isSms()) {
            length = door.estimate(form.use(), form.text());
        }
    }

    /** Shows what the patient of the next such appointment would read. */
    public void show() {
        saved = false;
        preview = null;
        preview = scheduling
                .next(calendars.seen().stream().map(PractitionerCard::id).toList(), form.getKind())
                .map(id -> door.preview(form.use(), form.text(), id))
                .orElseThrow(NoNextAppointment::new);
    }

    public void save() {
        saved = false;
        measure();
        door.save(form.use(), form.text());
        saved = true;
    }

    public ReminderTextForm getForm() {
        return form;
    }

    public ReminderTexts.@Nullable Length getLength() {
        return length;
    }

    public ReminderTexts.@Nullable Preview getPreview() {
        return preview;
    }

    public boolean isSaved() {
        return saved;
    }
}
