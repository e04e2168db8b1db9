package health.praxis.console.messages;

import health.praxis.reminders.PatientReminders;
import health.praxis.reminders.ReminderWish;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Which messages about appointments the patient wants whose messages are open (REM-8). */
@Named
@ViewScoped
public class WishesPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PatientReminders door;

    @Inject
    private PatientMessagesPage page;

    private List<WishRow> rows = List.of();
    private boolean saved;

    public void load() {
        rows = door.of(page.getPatient()).stream().map(WishRow::new).toList();
    }

    /** Keeps it. */
    public void save() {
        saved = false;
        door.save(page.getPatient(), rows.stream().map(WishRow::wishes).toList());
        saved = true;
    }

    public List<WishRow> getRows() {
        return rows;
    }

    public ReminderWish[] getChoices() {
        return ReminderWish.values();
    }

    public boolean isSaved() {
        return saved;
    }
}
