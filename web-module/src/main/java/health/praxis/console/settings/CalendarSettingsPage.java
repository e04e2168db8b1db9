package health.praxis.console.settings;

import health.praxis.console.DoneWords;
import health.praxis.scheduling.CalendarNames;
import health.praxis.scheduling.NameForm;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The practice's choices about everybody's calendar (ANON-8), and where a practitioner's own feed stands (INT-1). */
@Named
@ViewScoped
public class CalendarSettingsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CalendarNames door;

    private NameForm least = NameForm.FULL_NAME;

    /** Refused by the door for whoever finds nothing here. */
    @PostConstruct
    void open() {
        if (isDemanding() || !isFeedOffered()) {
            least = door.least();
        }
    }

    /** Whether the caller says what everybody's calendar shows at most. */
    public boolean isDemanding() {
        return Callers.current().may(Right.SETTINGS_EDIT);
    }

    /** Whether the caller may have a calendar feed (INT-1). */
    public boolean isFeedOffered() {
        return Callers.current().may(Right.CALENDAR_FEED);
    }

    /** Saves; it holds from each user's next look at the calendar. */
    public void save() {
        door.demand(least);
        DoneWords.say("calendarSettings", "saved");
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
