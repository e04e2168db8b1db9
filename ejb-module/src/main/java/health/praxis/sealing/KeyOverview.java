package health.praxis.sealing;

import health.praxis.installation.Settings;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Which keys are in use and when they were made, for whoever runs the installation; no key material (SEC-1). */
@Stateless
@Door
public class KeyOverview {

    private static final String CONTEXT = "praxis context key id";

    @Inject
    private Settings settings;

    @Inject
    private SealingKeys keys;

    /** The installation's keys, then each practice's, the newest first. */
    @Allowed(Right.PLATFORM)
    public KeysInUse inUse() {
        return new KeysInUse(
                MasterKey.of(settings).id(),
                settings.text(MasterKey.PREVIOUS).isPresent(),
                MasterKey.id(CONTEXT, settings.contextKey()),
                keys.lines());
    }
}
