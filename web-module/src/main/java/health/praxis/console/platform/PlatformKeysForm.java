package health.praxis.console.platform;

import health.praxis.console.DoneWords;
import health.praxis.platform.KeyRotation;
import health.praxis.sealing.KeysInUse;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A new key for a practice's values or the installation's, after a question (SEC-1). */
@Named
@ViewScoped
public class PlatformKeysForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private KeyRotation door;

    @Inject
    private PlatformInstallationPage page;

    private KeysInUse.@Nullable Line asked;

    public void ask(KeysInUse.Line line) {
        asked = line;
    }

    public void renew() {
        door.renew(asked.practice());
        page.open();
        DoneWords.say("platform", "keys.renewed");
    }

    public KeysInUse.@Nullable Line getAsked() {
        return asked;
    }
}
