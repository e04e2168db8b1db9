package health.praxis.portal;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.signin.NewAccounts;
import health.praxis.signin.SessionKind;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;

/** The transactions of {@link PortalAccounts}, for it alone. */
@Stateless
@Door
public class PortalAccountSteps {

    private static final String INSIDE = "the inside of the door for patients' accounts";

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    @Inject
    private NewAccounts accounts;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @OpenToAll(INSIDE)
    public void keep(String email, String passwordHash) {
        accounts.ask(UUID.randomUUID(), SessionKind.PORTAL, email, passwordHash);
    }

    @OpenToAll(INSIDE)
    public void look(String token) {
        accounts.look(token, SessionKind.PORTAL);
    }

    @OpenToAll(INSIDE)
    public void confirm(String token) {
        open(accounts.open(token, SessionKind.PORTAL));
    }

    @OpenToAll(INSIDE)
    public boolean isOpen(UUID account) {
        return !database.createNativeQuery("select 1 from portal_account where account_id = :account")
                .setParameter("account", account)
                .getResultList()
                .isEmpty();
    }

    @OpenToAll(INSIDE)
    public void open(UUID account) {
        int added = database.createNativeQuery("insert into portal_account (account_id, opened_at)"
                        + " values (:account, :now) on conflict do nothing")
                .setParameter("account", account)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (added > 0) {
            audit.recordForPlatform(Action.CREATE, account, "portal opened to an account");
        }
    }
}
