package health.praxis.console;

import health.praxis.practice.PracticeQueries;
import health.praxis.practice.Role;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/**
 * The name on the access button at the top right: the own one, and for an administrator the practitioner whose information
 * the page shows (ORG-12).
 */
@Named
@RequestScoped
public class AccessButton {

    @Inject
    private PracticeQueries practices;

    @Inject
    private Desk desk;

    private @Nullable Boolean administrator;

    /** @param shown id of the one practitioner whose information the page shows; empty when there is none, or several */
    public String name(@Nullable String shown) {
        return shown == null || shown.isEmpty() || !isAdministrator()
                ? desk.getUserName()
                : practices.user(new UserId(Ids.read(shown))).name();
    }

    /** Whether the button may carry another name than the own one. */
    public boolean isAdministrator() {
        if (administrator == null) {
            UserId me = Callers.current().user();
            administrator = me != null && practices.user(me).role() == Role.ADMINISTRATOR;
        }
        return administrator;
    }
}
