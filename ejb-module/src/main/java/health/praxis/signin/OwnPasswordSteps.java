package health.praxis.signin;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.NotAllowed;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The transactions of {@link OwnPassword}, for it alone. */
@Stateless
@Door
public class OwnPasswordSteps {

    private static final String OWN = "only the caller's own, by the account they signed in with";

    @Inject
    private Accounts accounts;

    @Inject
    private NewPassword newPassword;

    @Inject
    private Audit audit;

    @OpenToAll(OWN)
    public Credential own() {
        return account().credential();
    }

    @OpenToAll(OWN)
    public void failed() {
        audit.recordForPlatform(Action.SIGN_IN_FAILED, SignInSessions.own(), "own password refused");
    }

    @OpenToAll(OWN)
    public void change(String hash, String sessionToken) {
        Account account = account();
        newPassword.endAttempts(account);
        newPassword.set(account, hash, sessionToken, "password changed");
    }

    private Account account() {
        return accounts.byId(SignInSessions.own()).orElseThrow(NotAllowed::new);
    }
}
