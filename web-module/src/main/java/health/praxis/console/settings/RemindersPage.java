package health.praxis.console.settings;

import health.praxis.reminders.ReminderSettings;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What the practice sends about appointments, and when (REM-2, REM-3, REM-17). */
@Named
@ViewScoped
public class RemindersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReminderSettings door;

    private @Nullable ReminderChoice choice;
    private boolean saved;

    @PostConstruct
    void open() {
        choice = new ReminderChoice(door.view());
    }

    /** Keeps it. */
    public void save() {
        saved = false;
        door.save(choice.settings());
        saved = true;
    }

    public @Nullable ReminderChoice getChoice() {
        return choice;
    }

    /** What a two-way reminder asks after its text. */
    public String getQuestion() {
        return door.question();
    }

    public boolean isSaved() {
        return saved;
    }
}
