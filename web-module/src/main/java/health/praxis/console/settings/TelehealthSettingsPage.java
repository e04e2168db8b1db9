package health.praxis.console.settings;

import health.praxis.console.DoneWords;
import health.praxis.telehealth.TelehealthSettings;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The practice's choices about video. */
@Named
@ViewScoped
public class TelehealthSettingsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TelehealthSettings door;

    private transient TelehealthSettings.@Nullable View settings;
    private boolean relayOnly;

    @PostConstruct
    void open() {
        settings = door.view();
        relayOnly = settings.relayOnly();
    }

    /** Saves; a refusal leaves the choice as it was clicked. */
    public void save() {
        door.relayOnly(relayOnly);
        DoneWords.say("telehealthSettings", "saved");
    }

    public TelehealthSettings.@Nullable View getSettings() {
        return settings;
    }

    public boolean isRelayOnly() {
        return relayOnly;
    }

    public void setRelayOnly(boolean relayOnly) {
        this.relayOnly = relayOnly;
    }
}
