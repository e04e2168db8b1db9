package health.praxis.access;

import health.praxis.signin.PlatformAccounts;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.function.Supplier;

/** Who runs the installation is said by its operator alone, by a command that the bootstrap secret opens (SEC-4). */
@Stateless
@Door
public class PlatformAdministrators {

    private static final String GUARDED =
            "guarded by the bootstrap secret, which the operator sets for the command only";

    @Inject
    private BootstrapSecret secret;

    @Inject
    private PlatformAccounts accounts;

    /**
     * Makes somebody a platform administrator, or lets one in again who lost password or second factors.
     *
     * @param password temporary
     * @throws BootstrapRefused unless a secret is set and this is it
     * @throws health.praxis.signin.WeakPassword when the password is too easy to guess
     */
    @OpenToAll(GUARDED)
    public PlatformAccounts.Appointed appoint(
            String given, @NotBlank @Email @Size(max = 254) String email, @NotNull @Size(max = 200) String password) {
        secret.require(given);
        return asPlatform(() -> accounts.appoint(email, password.toCharArray()));
    }

    /**
     * Somebody runs the installation no longer.
     *
     * @throws BootstrapRefused unless a secret is set and this is it
     * @throws health.praxis.shared.NotFound when no platform administrator has this address
     */
    @OpenToAll(GUARDED)
    public void withdraw(String given, @NotBlank String email) {
        secret.require(given);
        asPlatform(() -> {
            accounts.withdraw(email);
            return email;
        });
    }

    private static <T> T asPlatform(Supplier<T> act) {
        return Callers.get(Caller.platform(null, Callers.current().address()), act);
    }
}
