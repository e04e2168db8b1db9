package health.praxis.practice;

import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Which practices an account belongs to; asked after sign-in, before a practice is chosen. */
@Stateless
@Door
public class Memberships {

    @Inject
    private MembershipIndex index;

    /** The practices of this account, in a fixed order; none for an account without a practice. */
    @OpenToAll("asked while somebody signs in, for the account they have just proven; answers ids only")
    public List<Membership> of(UUID accountId) {
        return index.of(accountId);
    }
}
