package health.praxis.practice;

import health.praxis.signin.AccountCard;
import health.praxis.signin.AccountDirectory;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who works in the caller's practice group, for those who work there too. */
@Stateless
@Door
public class UserQueries {

    @Inject
    private PracticeGroups groups;

    @Inject
    private AccountDirectory accounts;

    /** All users: the active ones by last name, then the deactivated ones by last name (ORG-17). */
    @Allowed(Right.USERS_VIEW)
    public List<UserLine> users() {
        List<PracticeUser> users = groups.users();
        Map<UUID, AccountCard> cards =
                accounts.cards(users.stream().map(PracticeUser::accountId).toList());
        return users.stream()
                .map(user -> user.line(cards.get(user.accountId())))
                .toList();
    }
}
