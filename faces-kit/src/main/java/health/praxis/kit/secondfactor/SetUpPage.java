package health.praxis.kit.secondfactor;

import health.praxis.kit.signin.SignInFlow;
import health.praxis.signin.SecondFactorSetUp;
import health.praxis.signin.SignIn;
import health.praxis.signin.SignInStep;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;

/** Setting up a second factor while signing in: because a group demands it, or offered and passed by with "Not now" (TFA-3, TFA-4). */
@Named
@ViewScoped
public class SetUpPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SignInFlow flow;

    @Inject
    private SignIn signIn;

    @Inject
    private SecondFactorSetUp door;

    @Inject
    private SetUpForm form;

    private boolean optional;

    /** Comes before anything is shown. */
    public void open() {
        optional = signIn.due(flow.attempt()).get(0) == SignInStep.SECOND_FACTOR_PROMPT;
        form.start(flow.attempt());
    }

    /** The code was right: on to the recovery codes, or straight on when those from before still hold. */
    public void confirm() throws IOException {
        form.confirm(null);
        if (!form.getRecoveryCodes().isShown()) {
            kept();
        }
    }

    /** The recovery codes are kept. */
    public void kept() throws IOException {
        door.finish(flow.attempt());
        flow.goOn();
    }

    /** Not this time. */
    public void notNow() throws IOException {
        signIn.passBy(flow.attempt(), SignInStep.SECOND_FACTOR_PROMPT);
        flow.goOn();
    }

    public boolean isOptional() {
        return optional;
    }
}
