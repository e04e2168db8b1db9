package health.praxis.console.settings;

import health.praxis.console.DoneWords;
import health.praxis.scheduling.AppointmentTypeId;
import health.praxis.scheduling.AppointmentTypes;
import health.praxis.scheduling.TypeCard;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The appointment types of the practice, the switch for them, and the one that is being written (APT-5). */
@Named
@ViewScoped
public class AppointmentTypesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AppointmentTypes door;

    private transient List<TypeCard> types = List.of();
    private boolean on;
    private @Nullable AppointmentTypeForm form;
    private @Nullable AppointmentTypeId edited;

    @PostConstruct
    void open() {
        on = door.on();
        types = door.all();
    }

    public void turn(boolean wanted) {
        door.turn(wanted);
        say(wanted ? "turned.on" : "turned.off");
    }

    public void openNew() {
        edited = null;
        form = new AppointmentTypeForm();
    }

    public void openEdit(TypeCard type) {
        edited = type.id();
        form = new AppointmentTypeForm(type.details());
    }

    public void save() {
        if (edited == null) {
            door.add(form.details());
        } else {
            door.change(edited, form.details());
        }
        say("saved", form.details().name());
    }

    public void archive(TypeCard type) {
        door.archive(type.id());
        say("archived", type.name());
    }

    public void restore(TypeCard type) {
        door.restore(type.id());
        say("restored", type.name());
    }

    /** Says what is done; whatever was being written is over with it. */
    private void say(String key, Object... gaps) {
        DoneWords.say("appointmentTypes", key, gaps);
        form = null;
        open();
    }

    public boolean isOn() {
        return on;
    }

    public List<TypeCard> getTypes() {
        return types;
    }

    public @Nullable AppointmentTypeForm getForm() {
        return form;
    }
}
