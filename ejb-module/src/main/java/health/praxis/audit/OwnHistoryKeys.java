package health.praxis.audit;

import health.praxis.installation.MissingSetting;
import health.praxis.installation.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The history keys of this installation, read once. */
@ApplicationScoped
class OwnHistoryKeys {

    private final HistoryKeys keys;

    @Inject
    OwnHistoryKeys(Settings settings) {
        this(settings.required(HistoryKeys.SETTING));
    }

    private OwnHistoryKeys(String text) {
        try {
            keys = HistoryKeys.of(text);
        } catch (IllegalArgumentException unusable) {
            throw new MissingSetting(HistoryKeys.SETTING + " (" + unusable.getMessage() + ")");
        }
    }

    @SuppressWarnings("NullAway")
    protected OwnHistoryKeys() {
        keys = null; // for the container's proxy
    }

    HistoryKeys all() {
        return keys;
    }
}
