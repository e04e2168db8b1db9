package health.praxis.console.registration;

import health.praxis.access.RegisterPractice;
import health.praxis.access.Registration;
import health.praxis.console.settings.NewSignIn;
import health.praxis.console.settings.PracticeForm;
import health.praxis.console.settings.UserForm;
import health.praxis.kit.signin.Clients;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** A practice registers itself (LOG-11). The answer is the same whatever address is typed. */
@Named
@ViewScoped
public class RegisterPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Registration door;

    private final PracticeForm practice = new PracticeForm();
    private final UserForm form = new UserForm();
    private final NewSignIn signIn = new NewSignIn();
    private boolean asked;

    /** @throws health.praxis.shared.NotFound where practices do not register themselves */
    public void load() {
        door.requireOffered();
    }

    /** Sends the link. */
    public void register() {
        door.register(
                new RegisterPractice(
                        practice.getName(),
                        practice.getPhone(),
                        practice.getZone(),
                        form.getFirstName(),
                        form.getLastName(),
                        practice.getRole(),
                        practice.isPractitioner() ? form.getProfession() : null,
                        signIn.getEmail(),
                        signIn.getEmailAgain(),
                        signIn.getPassword(),
                        signIn.getPasswordAgain()),
                Clients.ofPage());
        asked = true;
    }

    /** Whether the link is on its way, if it is. */
    public boolean isAsked() {
        return asked;
    }

    public PracticeForm getPractice() {
        return practice;
    }

    public UserForm getForm() {
        return form;
    }

    public NewSignIn getSignIn() {
        return signIn;
    }
}
