package health.praxis.signin;

import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks accounts up for the room that knows whose users they are; never offered to a page directly. */
@Stateless
@Door
public class AccountDirectory {

    @Inject
    private Accounts accounts;

    /** The cards of these accounts by their ids; accounts that do not exist are missing. */
    @Allowed(Right.USERS_VIEW)
    public Map<UUID, AccountCard> cards(Collection<UUID> ids) {
        return accounts.byIds(ids).stream()
                .map(Account::card)
                .collect(Collectors.toUnmodifiableMap(AccountCard::id, card -> card));
    }
}
