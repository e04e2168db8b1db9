package health.praxis.signin;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.shared.Zones;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.NotAllowed;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a person reads times: by their own clock, whatever practice they look at (CAL-15). */
@Stateless
@Door
public class OwnZone {

    @Inject
    private Accounts accounts;

    @Inject
    private Audit audit;

    /**
     * Holds from the next request on, in all the person's sessions.
     *
     * @param zone such as {@code Australia/Perth}; null for the zone of what is looked at
     * @throws health.praxis.shared.ZoneNotKnown unless it is the name of a zone
     */
    @OpenToAll("only the caller's own, by the account they signed in with")
    public void choose(@Nullable String zone) {
        UUID account = SignInSessions.own();
        accounts.byId(account).orElseThrow(NotAllowed::new).readIn(zone == null ? null : Zones.known(zone));
        audit.recordForPlatform(Action.UPDATE, account, "time zone chosen");
    }
}
