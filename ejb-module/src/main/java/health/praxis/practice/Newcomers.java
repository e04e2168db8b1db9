package health.praxis.practice;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.delivery.Delivery;
import health.praxis.shared.PracticeGroupId;
import health.praxis.signin.AccountDirectory;
import health.praxis.signin.SignIn;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** How somebody comes into a practice group by e-mail address: with a new account, or invited (ORG-6, ORG-8, ORG-9). */
@Dependent
class Newcomers {

    @Inject
    private PracticeGroups groups;

    @Inject
    private Places places;

    @Inject
    private MembershipLife memberships;

    @Inject
    private AccountDirectory accounts;

    @Inject
    private SignIn signIn;

    @Inject
    private UserLetters letters;

    @Inject
    private Delivery delivery;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** @param owner whether they own the practice group, as its first user does (LOG-11) */
    AddedUser add(NewUser command, boolean owner) {
        command.requireSameTwice();
        PracticeGroupId practice = Callers.current().requirePractice();
        UUID known = accounts.find(command.email()).orElse(null);
        if (known == null && !command.hasPassword()) {
            throw new PasswordMissing();
        }
        if (known != null && command.hasPassword()) {
            throw new AccountHasPassword();
        }
        if (known != null && groups.hasMember(known, command.role())) {
            throw new AlreadyMember(command.role());
        }
        boolean invited = known != null
                && groups.ofAccount(known).stream().noneMatch(one -> one.card().active());
        UUID account = known != null
                ? known
                : signIn.createAccountWithTemporaryPassword(
                        command.email(), String.valueOf(command.password()).toCharArray());
        PracticeUser user = new PracticeUser(practice, command.with(account, owner), clock.instant());
        user.worksAt(places.ids());
        if (invited) {
            user.invite();
        }
        groups.add(user);
        memberships.known(account, practice, user.id());
        if (!invited) {
            memberships.membershipBegan(account, practice);
        }
        String practiceName = groups.own().orElseThrow().card().name();
        delivery.send(
                invited
                        ? letters.invitation(command.email(), practiceName)
                        : letters.welcome(command.email(), practiceName));
        audit.record(AuditEvent.of(Action.CREATE, "user", user.id().value())
                .describe(invited ? "invited" : "added")
                .change("role", null, command.role())
                .change("level", null, command.level())
                .change("owner", false, owner));
        return new AddedUser(user.id(), invited);
    }
}
