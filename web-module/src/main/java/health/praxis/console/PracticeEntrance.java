package health.praxis.console;

import health.praxis.access.Access;
import health.praxis.access.NotAMember;
import health.praxis.console.PracticeChoices.Choice;
import health.praxis.kit.signin.SignInFlow;
import health.praxis.kit.signin.SignInGoal;
import health.praxis.portal.PortalAccounts;
import health.praxis.signin.OpenedSession;
import health.praxis.signin.SignIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;

/** Where a sign-in to the console leads: into a practice, or to the choice of one; or to the installation. */
@RequestScoped
public class PracticeEntrance implements SignInGoal {

    @Inject
    private SignIn door;

    @Inject
    private SignInFlow flow;

    @Inject
    private Access access;

    @Inject
    private PracticeChoices practices;

    @Inject
    private PortalAccounts portal;

    @Inject
    private HttpServletRequest request;

    @Override
    public String lastPage() {
        return "/sign-in/practice";
    }

    @Override
    public void arrive() throws IOException {
        List<Choice> choices = choices();
        if (choices.isEmpty()) {
            throw portal.isOpen(flow.attempt()) ? new PatientsSignInElsewhere() : new NotAMember();
        } else if (choices.size() == 1 && !choices.get(0).invitation()) {
            enter(choices.get(0));
        } else {
            SignInFlow.redirect(lastPage());
        }
    }

    /** The practices of whoever is signing in, once every step is done. */
    List<Choice> choices() {
        return practices.of(door.proven(flow.attempt()));
    }

    /** Signs in and goes on in one of the own practices. */
    void enter(Choice choice) throws IOException {
        String wish = flow.start().wish();
        OpenedSession opened = flow.finish();
        practices.take(choice, opened.who().accountId());
        if (choice.membership() != null) {
            access.entered(opened.who().accountId(), choice.membership(), request.getRemoteAddr());
        }
        new SignedInUser(
                        opened.sessionToken(),
                        opened.who().accountId(),
                        choice.membership(),
                        opened.who().email())
                .enter(request);
        SignInFlow.redirect(wish);
    }
}
