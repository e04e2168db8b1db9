package health.praxis.signin;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The transactions of a sign-in: before and after the password is hashed. For {@link SignIn} alone. */
@Stateless
@Door
public class SignInSteps {

    private static final String INSIDE = "the inside of the sign-in door";

    @Inject
    private Accounts accounts;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @OpenToAll(INSIDE)
    public Optional<Credential> credentialOf(String email) {
        return accounts.byEmail(email).map(Account::credential);
    }

    @OpenToAll(INSIDE)
    public Credential ownCredential(UUID accountId) {
        if (!accountId.equals(Callers.current().subject())) {
            throw new SignInRefused();
        }
        return accounts.byId(accountId).map(Account::credential).orElseThrow(SignInRefused::new);
    }

    @OpenToAll(INSIDE)
    public SignedIn succeeded(UUID accountId, @Nullable String freshHash) {
        Account account = accounts.byId(accountId).orElseThrow(SignInRefused::new);
        account.signedIn(clock.instant(), freshHash);
        audit.recordForPlatform(Action.SIGN_IN, accountId, "signed in by password");
        return account.signedIn();
    }

    @OpenToAll(INSIDE)
    public void failed(@Nullable UUID accountId) {
        audit.recordForPlatform(Action.SIGN_IN_FAILED, accountId, "password refused");
    }

    @OpenToAll(INSIDE)
    public void passwordChanged(UUID accountId, String hash) {
        accounts.byId(accountId).orElseThrow(SignInRefused::new).replacePassword(hash);
        audit.recordForPlatform(Action.UPDATE, accountId, "password changed");
    }

    @Allowed({Right.PLATFORM, Right.USERS_EDIT})
    public UUID create(String email, String hash, boolean platformAdministrator) {
        Account account = new Account(email, hash, platformAdministrator, clock.instant());
        accounts.add(account);
        audit.recordForPlatform(Action.CREATE, account.id(), "account created");
        return account.id();
    }

    @OpenToAll(INSIDE)
    public boolean anyAccount() {
        return accounts.any();
    }
}
