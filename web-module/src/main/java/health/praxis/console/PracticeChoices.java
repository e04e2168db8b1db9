package health.praxis.console;

import health.praxis.practice.Membership;
import health.praxis.practice.Memberships;
import health.praxis.practice.PracticeQueries;
import health.praxis.signin.SignedIn;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where somebody who has just signed in may go on to, by name. */
@RequestScoped
public class PracticeChoices {

    @Inject
    private Memberships memberships;

    @Inject
    private PracticeQueries practices;

    /**
     * A practice and as whom one works there, or the installation itself.
     *
     * @param membership null stands for the installation
     */
    public record Choice(@Nullable Membership membership, String name) {}

    /** Those of somebody who has proven who they are; the installation is among them only for who runs it. */
    List<Choice> of(SignedIn person) {
        List<Choice> choices = new ArrayList<>();
        memberships.of(person.accountId()).forEach(membership -> choices.add(choice(membership)));
        if (person.platformAdministrator()) {
            choices.add(new Choice(null, Desk.text("platform")));
        }
        return choices;
    }

    private Choice choice(Membership membership) {
        Caller visitor = Callers.current().within(membership.practice());
        return new Choice(
                membership, Callers.get(visitor, () -> practices.practice().name()));
    }
}
