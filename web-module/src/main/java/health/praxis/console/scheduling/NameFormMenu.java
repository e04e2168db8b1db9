package health.praxis.console.scheduling;

import health.praxis.scheduling.AppointmentDetail;
import health.praxis.scheduling.CalendarNames;
import health.praxis.scheduling.NameForm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the calendar writes patients' names: the user's own choice, remembered with the membership (CAL-9). */
@Named
@RequestScoped
public class NameFormMenu {

    @Inject
    private CalendarNames names;

    @Inject
    private AppointmentPanel panel;

    private @Nullable List<NameForm> forms;
    private @Nullable NameForm form;

    /** Whether there is anything to choose. */
    public boolean isOffered() {
        return getForms().size() > 1;
    }

    public List<NameForm> getForms() {
        if (forms == null) {
            forms = names.offered();
        }
        return forms;
    }

    public NameForm getForm() {
        if (form == null) {
            form = names.shown();
        }
        return form;
    }

    public void setForm(NameForm form) {
        this.form = form;
    }

    /** Remembers what was chosen and writes the open panel's names anew. */
    public void choose() {
        names.choose(form);
        AppointmentDetail shown = panel.getDetail();
        if (shown != null) {
            panel.open(shown.id());
        }
    }
}
