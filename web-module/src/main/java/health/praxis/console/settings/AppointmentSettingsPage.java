package health.praxis.console.settings;

import health.praxis.console.DoneWords;
import health.praxis.scheduling.CancellationReasons;
import health.praxis.scheduling.OwnReason;
import health.praxis.scheduling.PresetReason;
import health.praxis.scheduling.ReasonName;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The practice's own reasons for cancelling, and the one that is being named (APT-17). */
@Named
@ViewScoped
public class AppointmentSettingsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CancellationReasons door;

    private List<OwnReason> own = List.of();
    private @Nullable OwnReason renamed;
    private @Nullable String name;
    private boolean open;

    @PostConstruct
    void load() {
        own = door.kept();
    }

    public void openNew() {
        renamed = null;
        name = "";
        open = true;
    }

    public void openRename(OwnReason reason) {
        renamed = reason;
        name = reason.name();
        open = true;
    }

    public void save() {
        ReasonName typed = new ReasonName(name);
        if (renamed == null) {
            door.add(typed);
        } else {
            door.rename(renamed.id(), typed);
        }
        open = false;
        say("saved", typed.name());
    }

    public void archive(OwnReason reason) {
        door.archive(reason.id());
        say("archived", reason.name());
    }

    public void raise(OwnReason reason) {
        door.raise(reason.id());
        load();
    }

    private void say(String key, String about) {
        DoneWords.say("appointmentSettings", key, about);
        load();
    }

    public List<OwnReason> getOwn() {
        return own;
    }

    public PresetReason[] getPresets() {
        return PresetReason.values();
    }

    public boolean isOpen() {
        return open;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }
}
