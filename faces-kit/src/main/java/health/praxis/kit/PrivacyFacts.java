package health.praxis.kit;

import health.praxis.installation.Disclosure;
import health.praxis.installation.OperatorTexts;
import health.praxis.installation.OperatorTexts.Text;
import health.praxis.installation.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of the privacy page differs between installations (SEC-9): who runs it, its providers, the operator's own words. */
@Named("privacy")
@RequestScoped
public class PrivacyFacts {

    @Inject
    private Disclosure disclosure;

    @Inject
    private OperatorTexts texts;

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

    /** What the operator adds in their own words, by paragraphs. */
    public List<String> getPolicy() {
        return texts.paragraphs(Text.PRIVACY);
    }

    /** Who works with the information besides the operator, by paragraphs. */
    public List<String> getSubProcessors() {
        return texts.paragraphs(Text.SUB_PROCESSORS);
    }

    /** What people agree to, by paragraphs. */
    public List<String> getTerms() {
        return texts.paragraphs(Text.TERMS);
    }

    /** Whether there are terms that the foot of each page leads to. */
    public boolean isTermsGiven() {
        return texts.has(Text.TERMS);
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
