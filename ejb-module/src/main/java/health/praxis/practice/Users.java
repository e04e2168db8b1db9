package health.praxis.practice;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.shared.NotFound;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;

/**
 * The users of the caller's practice group are added, edited, deactivated and taken back here. All changes of one practice
 * group queue up at its row, so that rules about several users hold for people who click at once.
 */
@Stateless
@Door
public class Users {

    @Inject
    private PracticeGroups groups;

    @Inject
    private Places places;

    @Inject
    private MembershipLife memberships;

    @Inject
    private Newcomers newcomers;

    @Inject
    private Event<UserDeactivated> deactivated;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Adds somebody (ORG-6). An address without an account gets one with the temporary password, and a letter (ORG-9). One
     * with an account is invited (ORG-8), unless the person is an active user here already and takes the other role as well
     * (ORG-13).
     *
     * @throws NotTheSameTwice when the address or the password differs from its repetition
     * @throws PasswordMissing for an address without an account
     * @throws AccountHasPassword for an address with one
     * @throws health.praxis.signin.WeakPassword when the password is too easy to guess
     * @throws LevelNotOffered when the level does not belong to the role
     * @throws AlreadyMember when the account has this role in the practice group
     */
    @Allowed(Right.USERS_EDIT)
    public AddedUser add(@Valid NewUser command) {
        groups.queueUp();
        return newcomers.add(command, false);
    }

    /**
     * Replaces what a user is. A practitioner's Full Access is lowered only once they agree themself (ORG-18); until then
     * the lower level waits ({@link UserDetail#proposedLevel}).
     *
     * @param version the one that was shown
     * @throws NotFound when the caller's practice group has no such user or location
     * @throws UserEditedMeanwhile when somebody else saved since
     * @throws LevelNotOffered when the level does not belong to the role
     * @throws SettingNotOffered when a setting does not go with role or level
     * @throws OwnerNotNarrowed when it takes something from an account owner (OWN-2)
     * @throws OwnersOnly when somebody else than an account owner makes or unmakes an API key manager (OWN-7)
     */
    @Allowed({Right.USERS_EDIT, Right.PLATFORM})
    public void edit(UserId id, int version, @Valid EditUser command) {
        groups.queueUp();
        PracticeUser user = toEdit(id);
        UserDetail before = user.detail("");
        if (before.settings().apiKeyManager() != command.settings().apiKeyManager()) {
            requireOwner();
        }
        if (!places.ids().containsAll(command.locations())) {
            throw new NotFound("location");
        }
        user.edit(version, command, isCaller(id) || isPlatform());
        audit.record(user.tell(AuditEvent.of(Action.UPDATE, "user", id.value()), before));
    }

    /**
     * Lowers a practitioner's Full Access without their own confirmation (ORG-18).
     *
     * @throws NotFound when the practice group has no such active practitioner with Full Access
     * @throws LevelNotOffered when the level does not belong to the role, or is no lower one
     * @throws OwnerNotNarrowed for an account owner (OWN-2)
     */
    @Allowed(Right.PLATFORM)
    public void lowerFullAccess(UserId id, AccessLevel level) {
        groups.queueUp();
        PracticeUser user = toEdit(id);
        if (!user.isFullPractitioner()) {
            throw new NotFound("user");
        }
        UserDetail before = user.detail("");
        user.lowerTo(level);
        audit.record(user.tell(AuditEvent.of(Action.UPDATE, "user", id.value()), before));
    }

    /**
     * Makes a user an account owner.
     *
     * @throws OwnersOnly unless the caller is one
     * @throws LevelNotOffered unless the user has Full Access (OWN-2)
     * @throws OwnerNotNarrowed while something is taken from the user
     * @throws NotFound when the caller's practice group has no such active user
     */
    @Allowed(Right.USERS_EDIT)
    public void makeOwner(UserId id) {
        groups.queueUp();
        requireOwner();
        PracticeUser user = toEdit(id);
        if (!user.card().active()) {
            throw new NotFound("user");
        }
        user.own();
        note(id, "made an account owner", "owner", false, true);
    }

    /**
     * Gives up the own ownership; nobody can take another's (OWN-5).
     *
     * @throws OwnersOnly unless the caller is an owner
     * @throws LastOwner when there is no other (OWN-6)
     */
    @Allowed(Right.USERS_EDIT)
    public void giveUpOwnership() {
        groups.queueUp();
        requireOwner();
        UserId me = Callers.current().requireUser();
        requireAnotherOwner(me);
        toEdit(me).disown();
        note(me, "gave up ownership", "owner", true, false);
    }

    /**
     * Deactivates a user: signed out of this practice group at their next click, a call they hold ends, what they did is kept
     * (ORG-14 to ORG-16).
     *
     * @throws NotFound when the caller's practice group has no such active user
     * @throws LastOwner when there is no other account owner (OWN-6)
     * @throws OwnerStays for another account owner, unless by a platform administrator
     * @throws FullAccessStays for a practitioner with Full Access, unless by a platform administrator (ORG-18)
     */
    @Allowed({Right.USERS_EDIT, Right.PLATFORM})
    public void deactivate(UserId id) {
        groups.queueUp();
        PracticeUser user = toEdit(id);
        if (user.isOwner()) {
            requireAnotherOwner(id);
        }
        if (!isPlatform() && !isCaller(id)) {
            if (user.isOwner()) {
                throw new OwnerStays();
            }
            if (user.isFullPractitioner()) {
                throw new FullAccessStays();
            }
        }
        end(user, "deactivated");
    }

    /**
     * Leaves the practice group (ORG-21).
     *
     * @throws LastOwner when there is no other account owner (OWN-6)
     */
    @OpenToAll("whoever belongs to a practice group may leave it; changes the caller's own membership only")
    public void leave() {
        groups.queueUp();
        UserId me = Callers.current().requireUser();
        PracticeUser user = toEdit(me);
        if (user.isOwner()) {
            requireAnotherOwner(me);
        }
        end(user, "left");
    }

    /**
     * Takes a deactivated user back, with the former level and settings (ORG-20). Who once rejected an invitation is invited
     * again.
     *
     * @throws NotFound when the caller's practice group has no such user
     * @throws UserAlreadyActive when the user is not deactivated
     */
    @Allowed({Right.USERS_EDIT, Right.PLATFORM})
    public void reactivate(UserId id) {
        groups.queueUp();
        PracticeUser user = groups.userToEdit(id).orElseThrow(() -> new NotFound("user"));
        if (!user.isDeactivated()) {
            throw new UserAlreadyActive();
        }
        user.reactivate();
        if (!user.isInvited()) {
            memberships.membershipBegan(user.accountId(), Callers.current().requirePractice());
        }
        note(id, "reactivated", "active", false, true);
    }

    /** The caller agrees to the lower level that was proposed for them, or keeps the present one (ORG-18). */
    @OpenToAll("changes the caller's own membership only, and only downwards")
    public void answerLevel(boolean agreed) {
        groups.queueUp();
        UserId me = Callers.current().requireUser();
        PracticeUser user = toEdit(me);
        UserDetail before = user.detail("");
        user.answerLevel(agreed);
        audit.record(user.tell(AuditEvent.of(Action.UPDATE, "user", me.value()), before)
                .describe(agreed ? "agreed to a lower level" : "kept the level"));
    }

    /**
     * The caller's account accepts or rejects an invitation (ORG-8).
     *
     * @throws NotFound when the account has no such open invitation
     */
    @OpenToAll("only the account that was invited, checked inside")
    public void answerInvitation(UserId id, boolean accepted) {
        groups.queueUp();
        PracticeUser user = groups.userToEdit(id)
                .filter(PracticeUser::isInvited)
                .filter(one -> one.accountId().equals(Callers.current().subject()))
                .orElseThrow(() -> new NotFound("invitation"));
        if (accepted) {
            user.acceptInvitation();
            memberships.membershipBegan(user.accountId(), Callers.current().requirePractice());
        } else {
            user.decline(clock.instant());
        }
        audit.record(AuditEvent.of(Action.UPDATE, "user", id.value())
                .describe(accepted ? "accepted the invitation" : "rejected the invitation"));
    }

    private void end(PracticeUser user, String words) {
        user.deactivate(clock.instant());
        memberships.membershipEnded(user.accountId(), Callers.current().requirePractice());
        note(user.id(), words, "active", true, false);
        deactivated.fire(new UserDeactivated(user.id()));
    }

    private PracticeUser toEdit(UserId id) {
        return groups.userToEdit(id).filter(user -> !user.isDeactivated()).orElseThrow(() -> new NotFound("user"));
    }

    private void requireOwner() {
        Caller caller = Callers.current();
        if (!isPlatform() && !toEdit(caller.requireUser()).isOwner()) {
            throw new OwnersOnly();
        }
    }

    private void requireAnotherOwner(UserId one) {
        if (!groups.hasOwnerBeside(one)) {
            throw new LastOwner();
        }
    }

    private static boolean isCaller(UserId id) {
        return id.equals(Callers.current().user());
    }

    private static boolean isPlatform() {
        return Callers.current().kind() == Caller.Kind.PLATFORM;
    }

    private void note(UserId id, String words, String field, boolean before, boolean now) {
        audit.record(
                AuditEvent.of(Action.UPDATE, "user", id.value()).describe(words).change(field, before, now));
    }
}
