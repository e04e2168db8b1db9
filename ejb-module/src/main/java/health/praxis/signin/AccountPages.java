package health.praxis.signin;

import health.praxis.installation.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;

/**
 * The addresses that letters to accounts name. Always the installation's own, never that of a request: in the console for who
 * works in a practice or runs the installation, in the portal for everybody else (LOG-14).
 */
@Dependent
class AccountPages {

    @Inject
    private Settings settings;

    @Inject
    private GroupRules groups;

    /** @param page a page that console and portal both have, with what follows its name */
    URI address(Account account, String page) {
        boolean console = account.isPlatformAdministrator()
                || !groups.ofMember(account.id()).isEmpty();
        return address(console ? SessionKind.PRACTICE : SessionKind.PORTAL, page);
    }

    /** Where a new password is asked for. */
    URI forgottenPassword(Account account) {
        return address(account, "/forgotten-password");
    }

    URI address(SessionKind kind, String page) {
        return URI.create(settings.publicUrl() + kind.home() + page);
    }
}
