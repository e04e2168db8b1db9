package health.praxis.console.settings;

import health.praxis.reminders.ReminderLevels;
import health.praxis.reminders.ReminderSettings;
import health.praxis.shared.UserId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What the practice, or one practitioner, sends about appointments, and when (REM-2, REM-3, REM-7, REM-17). */
@Named
@ViewScoped
public class RemindersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReminderSettings door;

    @Inject
    private ReminderLevels levels;

    @Inject
    private ReminderHolders holders;

    private String whose = "";
    private @Nullable ReminderChoice choice;
    private boolean saved;

    @PostConstruct
    void open() {
        whose = holders.first();
        show();
    }

    /** Shows the settings that were chosen; what was changed in others and not saved is given up. */
    public void show() {
        saved = false;
        choice = null;
        if (whose.isEmpty()) {
            choice = new ReminderChoice(door.view());
        } else if (levels.practitioners().contains(practitioner())) {
            choice = new ReminderChoice(levels.of(practitioner()));
        }
    }

    /** Keeps it. */
    public void save() {
        saved = false;
        if (whose.isEmpty()) {
            door.save(choice.settings());
        } else {
            levels.save(practitioner(), choice.settings());
        }
        saved = true;
    }

    /** Gives the practitioner settings of their own. */
    public void make() {
        levels.make(practitioner());
        show();
    }

    /** Lets the practice's settings hold for the practitioner again. */
    public void giveBack() {
        levels.remove(practitioner());
        show();
    }

    private UserId practitioner() {
        return UserId.of(whose);
    }

    public String getWhose() {
        return whose;
    }

    public void setWhose(String whose) {
        this.whose = whose;
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
