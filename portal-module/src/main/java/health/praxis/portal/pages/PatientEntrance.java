package health.praxis.portal.pages;

import health.praxis.kit.signin.SignInFlow;
import health.praxis.kit.signin.SignInGoal;
import health.praxis.kit.signin.WebSession;
import health.praxis.portal.PortalAccounts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Where a sign-in to the portal leads: in; or, for an account that the portal is not open to, to a page that says so (LOG-14). */
@RequestScoped
public class PatientEntrance implements SignInGoal {

    static final String DASHBOARD = "/dashboard";
    static final String SIGN_IN = "/sign-in";

    @Inject
    private SignInFlow flow;

    @Inject
    private PortalAccounts accounts;

    @Inject
    private HttpServletRequest request;

    @Override
    public String lastPage() {
        return "/sign-in/open";
    }

    @Override
    public void arrive() throws IOException {
        if (!enterIfOpen()) {
            SignInFlow.redirect(lastPage());
        }
    }

    /** Goes in if the portal is open to the account. @return whether it is */
    boolean enterIfOpen() throws IOException {
        boolean open = accounts.isOpen(flow.attempt());
        if (open) {
            enter();
        }
        return open;
    }

    /** Opens the portal to the account that is signing in, and goes in. */
    void open() throws IOException {
        accounts.open(flow.attempt());
        enter();
    }

    private void enter() throws IOException {
        SignInFlow.Start start = flow.start();
        WebSession.enter(request, new SignedInPatient(flow.finish().sessionToken(), start.zone()));
        SignInFlow.redirect(start.wish());
    }
}
