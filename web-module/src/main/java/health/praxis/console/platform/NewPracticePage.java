package health.praxis.console.platform;

import health.praxis.console.DoneWords;
import health.praxis.console.settings.NewSignIn;
import health.praxis.console.settings.PracticeForm;
import health.praxis.console.settings.UserForm;
import health.praxis.platform.NewPractice;
import health.praxis.platform.PlatformPractices;
import health.praxis.practice.AccessLevel;
import health.praxis.shared.PracticeGroupId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Opens a practice with its first account owner (LOG-11); one form opens one practice. */
@Named
@ViewScoped
public class NewPracticePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PlatformPractices door;

    private final PracticeGroupId id = PracticeGroupId.random();
    private final PracticeForm practice = new PracticeForm();
    private final UserForm form = new UserForm();
    private final NewSignIn signIn = new NewSignIn();

    /** Opens it and goes to its page. */
    public String save() {
        form.setLevel(AccessLevel.FULL);
        door.open(new NewPractice(
                id,
                practice.getName(),
                practice.getPhone(),
                practice.getZone(),
                form.newcomer(practice.getRole(), signIn)));
        DoneWords.sayNext("platform", "opened", practice.getName());
        return "/platform/practice?faces-redirect=true&id=" + id;
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
