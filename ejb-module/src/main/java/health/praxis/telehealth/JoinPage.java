package health.praxis.telehealth;

import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** What the page behind a personal link shows. Reading it changes nothing, so mail scanners may open it. */
@Stateless
@Door
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JoinPage {

    @Inject
    private JoinSecrets secrets;

    @Inject
    private Entrance entrance;

    /** Never refuses: an unknown link is a state of its own. */
    @OpenToAll("the link's token is the key")
    public JoinView view(String linkToken) {
        String address = Callers.current().address();
        return secrets.linkOf(linkToken)
                .map(owner -> Callers.get(owner.caller(address), entrance::view))
                .orElseGet(JoinView::unknown);
    }
}
