package health.praxis.access;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.practice.Membership;
import health.praxis.practice.PracticeQueries;
import health.praxis.practice.UserCard;
import health.praxis.shared.NotFound;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From a signed-in account and a practice to the caller of one request. */
@Stateless
@Door
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Access {

    @Inject
    private PracticeQueries practices;

    @Inject
    private Audit audit;

    /**
     * Who acts in this request and with which rights. Read afresh each time, so that a changed level or a deactivation
     * holds from the next request on (ACC-5, ORG-15). The practice is read in a transaction of its own, under that practice.
     *
     * @param address network address of the request
     * @throws NotAMember when the account does not, or no longer, belong to the practice group as that user
     */
    @OpenToAll("makes the caller out of a session that signed in; grants nothing that the membership does not")
    public Caller callerOf(UUID accountId, Membership membership, @Nullable String address) {
        UserCard user = Callers.get(Caller.visitor(address).within(membership.practice()), () -> read(membership));
        if (!user.accountId().equals(accountId) || !user.active()) {
            throw new NotAMember();
        }
        return Caller.user(
                        membership.practice(),
                        user.id(),
                        accountId,
                        user.name(),
                        Policy.rights(user.role(), user.level(), user.settings()),
                        address)
                .withholding(Policy.withheld(user.role(), user.level(), user.settings()));
    }

    /**
     * Writes into the practice group's history that somebody signed in to it, or chose it after another (AUD-1).
     *
     * @param address network address of the request
     * @throws NotAMember when the account does not, or no longer, belong to the practice group as that user
     */
    @OpenToAll("writes down, as the user it proves, that they came")
    public void entered(UUID accountId, Membership membership, @Nullable String address) {
        Caller user = callerOf(accountId, membership, address);
        Callers.run(
                user,
                () -> audit.record(AuditEvent.of(
                        Action.SIGN_IN, "user", membership.userId().value())));
    }

    private UserCard read(Membership membership) {
        try {
            return practices.user(membership.userId());
        } catch (NotFound none) {
            throw new NotAMember();
        }
    }
}
