package health.praxis.console.settings;

import health.praxis.scheduling.CalendarNames;
import health.praxis.scheduling.NameForm;
import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ResourceBundle;

/** The practice's choices about everybody's calendar (ANON-8). */
@Named
@ViewScoped
public class CalendarSettingsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CalendarNames door;

    private NameForm least = NameForm.FULL_NAME;

    @PostConstruct
    void open() {
        least = door.least();
    }

    /** Saves; it holds from each user's next look at the calendar. */
    public void save() {
        door.demand(least);
        String saved = ResourceBundle.getBundle("health.praxis.console.calendarSettings")
                .getString("saved");
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(saved));
    }

    public NameForm[] getForms() {
        return NameForm.values();
    }

    public NameForm getLeast() {
        return least;
    }

    public void setLeast(NameForm least) {
        this.least = least;
    }
}
