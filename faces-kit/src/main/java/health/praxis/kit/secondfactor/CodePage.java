package health.praxis.kit.secondfactor;

import health.praxis.kit.signin.SignInFlow;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;

/** The second step of signing in (TFA-1, TFA-8). */
@Named
@ViewScoped
public class CodePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SignInFlow flow;

    @Inject
    private CodeForm form;

    private boolean remembered;

    /** Comes before anything is shown. */
    public void open() {
        form.begin(flow.attempt());
    }

    /** Checks the code and goes on to the next step, or in. */
    public void prove() throws IOException {
        form.prove();
        flow.rememberDevice(remembered && !form.isByRecoveryCode());
        flow.goOn();
    }

    /** Whether this device may be remembered. */
    public boolean isRememberable() {
        return flow.start().rememberable();
    }

    /** Where to start again. */
    public String getBack() {
        return flow.start().page();
    }

    public boolean isRemembered() {
        return remembered;
    }

    public void setRemembered(boolean remembered) {
        this.remembered = remembered;
    }
}
