package health.praxis.console;

import health.praxis.access.OwnMembership;
import health.praxis.access.OwnMemberships;
import health.praxis.practice.UserQueries;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The practices of the signed-in person, for the toggle in the top bar (ORG-4), and what waits for their answer. */
@Named
@RequestScoped
public class PracticeMenu {

    @Inject
    private OwnMemberships memberships;

    @Inject
    private UserQueries users;

    private @Nullable List<OwnMembership> all;

    /** Those to work in. */
    public List<OwnMembership> getActive() {
        return all().stream().filter(one -> !one.invited()).toList();
    }

    /** Those that wait for an answer. */
    public List<OwnMembership> getInvitations() {
        return all().stream().filter(OwnMembership::invited).toList();
    }

    /** Whether there is a choice. */
    public boolean isSeveral() {
        return getActive().size() > 1;
    }

    /** How many notifications wait: invitations, and a lower level to agree to. */
    public int getWaiting() {
        boolean proposed = Callers.current().user() != null && users.self().proposedLevel() != null;
        return getInvitations().size() + (proposed ? 1 : 0);
    }

    /** Whether this is the practice, and the role, that the page works in. */
    public boolean here(OwnMembership one) {
        return one.membership().userId().equals(Callers.current().user());
    }

    private List<OwnMembership> all() {
        if (all == null) {
            Caller caller = Callers.current();
            all = caller.kind() == Caller.Kind.USER ? memberships.of(caller.subject()) : List.of();
        }
        return all;
    }
}
