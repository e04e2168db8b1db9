package health.praxis.console.settings;

import health.praxis.telehealth.TelehealthSettings;
import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ResourceBundle;
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
        String saved = ResourceBundle.getBundle("health.praxis.console.telehealthSettings")
                .getString("saved");
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(saved));
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
