package health.praxis.practice;

import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.signin.SignInRules;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/** The one place that is told when memberships begin and end. */
@Dependent
class MembershipLife {

    @Inject
    private MembershipIndex index;

    @Inject
    private PracticeGroups groups;

    @Inject
    private SignInRules rules;

    /** An invitation or a membership exists from now on; the account finds it by the index. */
    void known(UUID account, PracticeGroupId practice, UserId user) {
        index.add(new MembershipEntry(account, practice, user));
    }

    /** From now on the sign-in rules of this practice hold for the account too. */
    void membershipBegan(UUID account, PracticeGroupId practice) {
        rules.joined(account, practice);
    }

    /** Unless the account goes on here in its other role, this practice's sign-in rules bind it no longer. */
    void membershipEnded(UUID account, PracticeGroupId practice) {
        boolean goesOn =
                groups.ofAccount(account).stream().anyMatch(user -> user.card().active());
        if (!goesOn) {
            rules.left(account, practice);
        }
    }
}
