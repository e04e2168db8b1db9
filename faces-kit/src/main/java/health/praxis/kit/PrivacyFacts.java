package health.praxis.kit;

import health.praxis.installation.Disclosure;
import health.praxis.installation.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** What of the privacy page differs between installations (SEC-9): who runs it, and which providers it uses. */
@Named("privacy")
@RequestScoped
public class PrivacyFacts {

    @Inject
    private Disclosure disclosure;

    @Inject
    private Settings settings;

    public @Nullable String getOperator() {
        return disclosure.operator().orElse(null);
    }

    public @Nullable String getEmail() {
        return disclosure.privacyEmail().orElse(null);
    }

    public @Nullable String getSecurityContact() {
        return disclosure.securityContact().orElse(null);
    }

    /** Whether text messages go out at all. */
    public boolean isTexts() {
        return settings.text("PRAXIS_SMS_GATEWAY").filter("none"::equals).isEmpty();
    }

    /** Whether calls go through Amazon Chime instead of from browser to browser. */
    public boolean isChime() {
        return settings.text("PRAXIS_VIDEO_PROVIDER").filter("chime"::equals).isPresent();
    }
}
