package health.praxis.kit.secondfactor;

import health.praxis.kit.signin.OwnSession;
import health.praxis.signin.FactorMethod;
import health.praxis.signin.OwnSecondFactors;
import health.praxis.signin.SecondFactorOverview;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One's own second factors and remembered devices as the account page lists them: read once in a request. */
@Named
@RequestScoped
public class FactorList {

    @Inject
    private OwnSession session;

    @Inject
    private OwnSecondFactors door;

    @Inject
    private ProofForm proof;

    private @Nullable SecondFactorOverview mine;

    public SecondFactorOverview getMine() {
        if (mine == null) {
            mine = door.mine();
        }
        return mine;
    }

    /** The list is not as it was read any more. */
    void changed() {
        mine = null;
    }

    public void choose(FactorMethod method) {
        door.choose(proof.token(), method);
        changed();
    }

    public void remove(FactorMethod method) {
        door.remove(proof.token(), method, session.token());
        changed();
    }

    public void forget(UUID device) {
        door.forgetDevice(device);
        changed();
    }
}
