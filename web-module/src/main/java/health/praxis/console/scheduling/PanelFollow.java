package health.praxis.console.scheduling;

import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.CalendarChanges;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** What the open panel knew of its appointment, and what has become of it since by a colleague's hand (decision 28). */
@Named
@ViewScoped
public class PanelFollow implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CalendarChanges changes;

    private String version = "";
    private String note = "";
    private boolean gone;

    /** Asked before the appointment is read, so that no change in between is missed. */
    void opens(AppointmentId id) {
        version = now(id);
        note = "";
        gone = false;
    }

    /** What is known of it by now; empty when it is gone. */
    String now(AppointmentId id) {
        return changes.version(id).orElse("");
    }

    /** Says what has become of it, until it is opened again. */
    void say(String words) {
        note = words;
    }

    /** It is there no more; what was known of it stays on the screen. */
    void lost() {
        gone = true;
        version = "";
        note = Texts.of("follow.gone");
    }

    public String getVersion() {
        return version;
    }

    public String getNote() {
        return note;
    }

    public boolean isGone() {
        return gone;
    }
}
