package health.praxis.access;

import health.praxis.practice.Membership;
import health.praxis.practice.MembershipCard;
import health.praxis.practice.Memberships;
import health.praxis.practice.PracticeQueries;
import health.praxis.practice.UserState;
import health.praxis.practice.Users;
import health.praxis.shared.NotFound;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The practice groups that one account belongs to (ORG-3, ORG-4) or is invited to (ORG-8). Each is read in a transaction of
 * its own, under its own practice.
 */
@Stateless
@Door
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnMemberships {

    @Inject
    private Memberships index;

    @Inject
    private PracticeQueries practices;

    @Inject
    private Users users;

    /** Those that are active or invited, by name; deactivated ones are missing (ORG-15). */
    @OpenToAll("asked for the account that the session has proven; answers that account's own practices only")
    public List<OwnMembership> of(UUID accountId) {
        List<OwnMembership> found = new ArrayList<>();
        List<Membership> all = index.of(accountId);
        for (Membership membership : all) {
            boolean several = all.stream()
                            .filter(one -> one.practice().equals(membership.practice()))
                            .count()
                    > 1;
            Caller person =
                    Caller.account(accountId, Callers.current().address()).within(membership.practice());
            Callers.run(person, () -> {
                MembershipCard card = practices.membership(membership.userId());
                if (card.state() != UserState.DEACTIVATED) {
                    found.add(new OwnMembership(
                            membership, card.practiceName(), card.role(), card.state() == UserState.INVITED, several));
                }
            });
        }
        found.sort(Comparator.comparing(OwnMembership::practiceName).thenComparing(OwnMembership::role));
        return found;
    }

    /**
     * Accepts or rejects an invitation of the caller's account (ORG-8).
     *
     * @throws NotFound when the account has no such open invitation
     */
    @OpenToAll("only the invited account's own invitation, checked inside")
    public void answer(UUID accountId, UserId invitation, boolean accepted) {
        Membership membership = index.of(accountId).stream()
                .filter(one -> one.userId().equals(invitation))
                .findFirst()
                .orElseThrow(() -> new NotFound("invitation"));
        Caller person = Caller.account(accountId, Callers.current().address()).within(membership.practice());
        Callers.run(person, () -> users.answerInvitation(invitation, accepted));
    }
}
