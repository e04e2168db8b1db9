package health.praxis.kit.account;

import health.praxis.kit.signin.SignInFlow;
import health.praxis.signin.SignIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** The step of a sign-in at which a new password is chosen (ORG-9, IDL-1). */
@Named
@RequestScoped
public class NewPasswordForm {

    @Inject
    private SignIn door;

    @Inject
    private SignInFlow flow;

    private final TypedTwice typed = new TypedTwice();

    /** Sets it and goes on with the sign-in. */
    public void save() throws IOException {
        door.newPassword(flow.attempt(), typed.agreed());
        flow.goOn();
    }

    public TypedTwice getTyped() {
        return typed;
    }
}
