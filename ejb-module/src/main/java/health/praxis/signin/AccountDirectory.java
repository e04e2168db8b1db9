package health.praxis.signin;

import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks accounts up for the room that knows whose users they are; never offered to a page directly. */
@Stateless
@Door
public class AccountDirectory {

    @Inject
    private Accounts accounts;

    /** The account of an e-mail address. Who adds users learns whether there is one (ORG-8); nobody else may ask. */
    @Allowed({Right.USERS_EDIT, Right.PLATFORM})
    public Optional<UUID> find(String email) {
        return accounts.byEmail(email).map(account -> account.card().id());
    }

    /** The cards of these accounts by their ids; accounts that do not exist are missing. */
    @Allowed({Right.USERS_VIEW, Right.USERS_EDIT, Right.PLATFORM})
    public Map<UUID, AccountCard> cards(Collection<UUID> ids) {
        return accounts.byIds(ids).stream()
                .map(Account::card)
                .collect(Collectors.toUnmodifiableMap(AccountCard::id, card -> card));
    }
}
