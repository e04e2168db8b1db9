package health.praxis.integrations;

import health.praxis.access.Policy;
import health.praxis.practice.PracticeQueries;
import health.praxis.practice.UserCard;
import health.praxis.shared.NotFound;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What whoever holds the secret address of a feed reads by it (INT-1). */
@Stateless
@Door
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FeedReading {

    @Inject
    private FeedReadingSteps steps;

    @Inject
    private PracticeQueries practices;

    /**
     * The feed behind an address. The owner's membership is read anew each time, so that a deactivation and a changed right
     * hold from the next reading on (ACC-5, ORG-15).
     *
     * @throws NotFound for an address that never was one, was replaced or ended, or whose owner may have no feed any more
     */
    @OpenToAll("the address's token is the key")
    public CalendarFeed read(String token) {
        String address = Callers.current().address();
        FeedRows.Owner owner = steps.owner(token).orElseThrow(() -> new NotFound("calendar feed"));
        return Callers.get(reader(owner, address), () -> steps.read(token));
    }

    private Caller reader(FeedRows.Owner owner, @Nullable String address) {
        Caller visitor = Caller.visitor(address).within(owner.practice());
        UserCard card = Callers.get(visitor, () -> practices.user(owner.user()));
        Set<Right> owners = card.active() ? Policy.rights(card.role(), card.level(), card.settings()) : Set.of();
        return Caller.feed(owner.practice(), owner.user(), Policy.feed(owners), address);
    }
}
