package health.praxis.signin;

import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.NotAllowed;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * What a practice group demands of its users' sign-in, and who these users are. Kept here, outside any practice, because it
 * is asked before one is chosen; written by room {@code practice} in its own transactions, and only in one.
 */
@Stateless
@Door
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SignInRules {

    private static final String INSIDE =
            "runs only inside a transaction of the practice, whose door asked for the right";

    @Inject
    private GroupRules groups;

    /** From the next request on, this holds for everybody in the group. */
    @OpenToAll(INSIDE)
    public void set(PracticeGroupId practice, SignInRule rule) {
        groups.set(own(practice), rule);
    }

    /** The rule of a group; {@link SignInRule#FIRST} when it has chosen nothing. */
    @OpenToAll(INSIDE)
    public SignInRule of(PracticeGroupId practice) {
        return groups.of(own(practice)).orElse(SignInRule.FIRST);
    }

    /** The account has a membership in the group now; said twice is once. */
    @OpenToAll(INSIDE)
    public void joined(UUID account, PracticeGroupId practice) {
        groups.join(account, own(practice));
    }

    /** The account's last membership in the group is over. */
    @OpenToAll(INSIDE)
    public void left(UUID account, PracticeGroupId practice) {
        groups.leave(account, own(practice));
    }

    /** These tables are of all practices, so the database does not keep them apart. @throws NotAllowed for another one's */
    private static UUID own(PracticeGroupId practice) {
        if (!practice.equals(Callers.current().practice())) {
            throw new NotAllowed();
        }
        return practice.value();
    }
}
