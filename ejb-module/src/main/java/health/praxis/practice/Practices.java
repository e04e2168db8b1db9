package health.praxis.practice;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.shared.ZoneNotKnown;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;

/** Practice groups are opened and people are added to them here. */
@Stateless
@Door
public class Practices {

    @Inject
    private PracticeGroups groups;

    @Inject
    private Places places;

    @Inject
    private MembershipLife memberships;

    @Inject
    private Newcomers newcomers;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<PracticeOpened> opened;

    /**
     * Opens the practice group that the caller names, with its first location, and tells {@link PracticeOpened}.
     *
     * @throws ZoneNotKnown when the zone has no such name
     */
    @Allowed(Right.PLATFORM)
    public PracticeGroupId open(@Valid OpenPractice command) {
        PracticeGroupId practice = Callers.current().requirePractice();
        Instant now = clock.instant();
        groups.add(new PracticeGroup(practice, command, now));
        places.add(new Location(
                practice,
                new LocationDetails(
                        command.locationName(), null, command.phone(), null, null, command.zone(), HoursColour.TEAL)));
        audit.record(AuditEvent.of(Action.CREATE, "practice group", practice.value()));
        opened.fire(new PracticeOpened(practice));
        return practice;
    }

    /**
     * Adds the first account owner of a practice group that was just opened, by e-mail address: with a temporary password
     * and a letter, or invited where the address has an account (LOG-11, ORG-8, ORG-9).
     *
     * @throws NotTheSameTwice when the address or the password differs from its repetition
     * @throws PasswordMissing for an address without an account
     * @throws AccountHasPassword for an address with one
     * @throws health.praxis.signin.WeakPassword when the password is too easy to guess
     * @throws LevelNotOffered unless the level is Full Access (OWN-2)
     */
    @Allowed(Right.PLATFORM)
    public AddedUser addFirstOwner(@Valid NewUser command) {
        return newcomers.add(command, true);
    }

    /**
     * Adds somebody to the caller's practice group.
     *
     * @throws LevelNotOffered when the level does not belong to the role, or the owner's is not full access (OWN-2)
     * @throws AlreadyMember when the account has this role in the practice group
     */
    @Allowed({Right.USERS_EDIT, Right.PLATFORM})
    public UserId addUser(@Valid AddUser command) {
        PracticeGroupId practice = Callers.current().requirePractice();
        if (groups.hasMember(command.accountId(), command.role())) {
            throw new AlreadyMember(command.role());
        }
        PracticeUser user = new PracticeUser(practice, command, clock.instant());
        user.worksAt(places.ids());
        groups.add(user);
        memberships.known(command.accountId(), practice, user.id());
        memberships.membershipBegan(command.accountId(), practice);
        audit.record(AuditEvent.of(Action.CREATE, "user", user.id().value())
                .change("role", null, command.role())
                .change("level", null, command.level())
                .change("owner", null, command.owner()));
        return user.id();
    }
}
