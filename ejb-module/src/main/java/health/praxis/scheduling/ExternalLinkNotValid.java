package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** What was given as the link of an Online Consultation is no https address (TEL-34). Details: {@code max} characters. */
public class ExternalLinkNotValid extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public ExternalLinkNotValid(int max) {
        super(Map.of("max", max));
    }
}
