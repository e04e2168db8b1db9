package health.praxis.practice;

import health.praxis.shared.NotFound;
import health.praxis.shared.UserId;
import health.praxis.signin.AccountCard;
import health.praxis.signin.AccountDirectory;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
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
    private Places places;

    @Inject
    private AccountDirectory accounts;

    @Inject
    private Event<DeactivationAsked> asked;

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

    /**
     * A user to be edited.
     *
     * @throws NotFound when the caller's practice group has no such user
     */
    @Allowed({Right.USERS_EDIT, Right.PLATFORM})
    public UserDetail user(UserId id) {
        PracticeUser user = groups.user(id).orElseThrow(() -> new NotFound("user"));
        AccountCard account = accounts.cards(List.of(user.accountId())).get(user.accountId());
        return user.detail(account == null ? "" : account.email());
    }

    /** The caller as a user; above all whether a lower level waits for their agreement (ORG-18). */
    @OpenToAll("the caller's own membership")
    public UserDetail self() {
        return groups.user(Callers.current().requireUser())
                .orElseThrow(() -> new NotFound("user"))
                .detail("");
    }

    /** Passes for those who may add and edit users; to everybody else the page does not exist. */
    @Allowed(Right.USERS_EDIT)
    public void requireEditing() {
        // The door's interceptor has asked for the right.
    }

    /**
     * What is still live for a user who is about to be deactivated (ORG-19).
     *
     * @throws NotFound when the caller's practice group has no such user
     */
    @Allowed({Right.USERS_EDIT, Right.PLATFORM})
    public List<DeactivationAsked.StillLive> stillLive(UserId id) {
        PracticeUser user = groups.user(id).orElseThrow(() -> new NotFound("user"));
        DeactivationAsked question = new DeactivationAsked(id);
        question.add("soleOwner", user.isOwner() && !groups.hasOwnerBeside(id) ? 1 : 0);
        asked.fire(question);
        question.add("hours", places.hoursOf(List.of(id)).size());
        question.add("locations", user.detail("").locations().size());
        return question.found();
    }
}
