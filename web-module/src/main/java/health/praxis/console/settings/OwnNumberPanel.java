package health.praxis.console.settings;

import health.praxis.console.DoneWords;
import health.praxis.delivery.OwnNumber;
import health.praxis.delivery.OwnNumbers;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The practice's own number for texts, and whether reminders leave from it (MSG-2). */
@Named
@ViewScoped
public class OwnNumberPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OwnNumbers door;

    private @Nullable String number;
    private boolean forReminders;

    @PostConstruct
    void open() {
        OwnNumber own = door.now().orElse(null);
        number = own == null ? null : own.number();
        forReminders = own != null && own.forReminders();
    }

    /** Saves; it holds for what leaves from now on. */
    public void save() {
        door.useForReminders(forReminders);
        open();
        DoneWords.say("reminders", "number.saved");
    }

    public @Nullable String getNumber() {
        return number;
    }

    public boolean isForReminders() {
        return forReminders;
    }

    public void setForReminders(boolean forReminders) {
        this.forReminders = forReminders;
    }
}
