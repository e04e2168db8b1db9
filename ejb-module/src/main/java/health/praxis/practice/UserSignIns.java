package health.praxis.practice;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.shared.NotFound;
import health.praxis.shared.UserId;
import health.praxis.signin.OwnSecondFactors;
import health.praxis.signin.PasswordReset;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Helping a colleague to sign in. Room {@code signin} knows accounts and writes the installation's history; that it happened to a
 * user of this practice stands in the practice's own.
 */
@Stateless
@Door
public class UserSignIns {

    @Inject
    private PracticeGroups groups;

    @Inject
    private PasswordReset passwords;

    @Inject
    private OwnSecondFactors factors;

    @Inject
    private Audit audit;

    /**
     * Sends the user a link for a new password, once the caller's own is proven (LOG-4). Nobody sees or chooses another
     * person's password.
     *
     * @throws NotFound when the caller's practice group has no such user
     * @throws health.praxis.signin.WrongPassword when the caller's own password is another one
     * @throws health.praxis.signin.TooManyAttempts after too many tries, or five links within the hour
     */
    @Allowed(Right.USERS_EDIT)
    public void sendPasswordLink(UserId id, String ownPasswordOfCaller) {
        UUID account = account(id);
        note(id, "link for a new password sent");
        passwords.startFor(account, ownPasswordOfCaller);
    }

    /**
     * The user sets up a second factor at the next sign-in; only they can (TFA-7).
     *
     * @throws NotFound when the caller's practice group has no such user
     */
    @Allowed(Right.USERS_EDIT)
    public void demandSecondFactor(UserId id) {
        UUID account = account(id);
        note(id, "second factor demanded");
        factors.demand(account);
    }

    private UUID account(UserId id) {
        return groups.user(id).orElseThrow(() -> new NotFound("user")).accountId();
    }

    private void note(UserId id, String words) {
        audit.record(AuditEvent.of(Action.UPDATE, "user", id.value()).describe(words));
    }
}
