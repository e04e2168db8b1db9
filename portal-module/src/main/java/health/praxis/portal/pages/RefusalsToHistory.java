package health.praxis.portal.pages;

import health.praxis.audit.Refusals;
import health.praxis.kit.RefusalListener;
import health.praxis.shared.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Passes what pages refuse on to the history (AUD-8). */
@ApplicationScoped
public class RefusalsToHistory implements RefusalListener {

    @Inject
    private Refusals refusals;

    @Override
    public void refused(RuleBroken refusal) {
        refusals.refused(refusal, null);
    }

    @Override
    public void failed(String incident) {
        refusals.failed(incident);
    }
}
