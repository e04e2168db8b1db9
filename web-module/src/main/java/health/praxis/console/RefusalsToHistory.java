package health.praxis.console;

import health.praxis.audit.Refusals;
import health.praxis.kit.RefusalListener;
import health.praxis.shared.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Passes what pages and endpoints refuse on to the history (AUD-8), with the record that the address names. */
@ApplicationScoped
public class RefusalsToHistory implements RefusalListener {

    @Inject
    private Refusals refusals;

    @Inject
    private HttpServletRequest request;

    @Override
    public void refused(RuleBroken refusal) {
        refusals.refused(refusal, record());
    }

    @Override
    public void failed(String incident) {
        refusals.failed(incident);
    }

    private @Nullable UUID record() {
        String id = request.getParameter("id");
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException mistyped) {
            return null;
        }
    }
}
