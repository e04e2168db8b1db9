package health.praxis.console;

import health.praxis.access.OwnMembership;
import health.praxis.access.OwnMemberships;
import health.praxis.practice.Membership;
import health.praxis.signin.SessionKind;
import health.praxis.signin.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where somebody who has just signed in may go on to, by name. */
@RequestScoped
public class PracticeChoices {

    @Inject
    private OwnMemberships memberships;

    /**
     * A practice and as whom one works there, or the installation itself.
     *
     * @param membership null stands for the installation
     * @param invitation open: whoever chooses it accepts it (ORG-8)
     */
    public record Choice(@Nullable Membership membership, String name, boolean invitation) {}

    /**
     * Those of somebody who has proven who they are: the installation for a sign-in to the platform, and nothing else;
     * otherwise the own practices, invitations only for who has nowhere else to go. Others answer them under Notifications.
     */
    List<Choice> of(SignedIn person) {
        if (person.kind() == SessionKind.PLATFORM) {
            return List.of(new Choice(null, Desk.text("platform"), false));
        }
        List<OwnMembership> own = memberships.of(person.accountId());
        List<Choice> choices = new ArrayList<>();
        own.stream().filter(one -> !one.invited()).map(PracticeChoices::choice).forEach(choices::add);
        if (choices.isEmpty()) {
            own.stream().map(PracticeChoices::choice).forEach(choices::add);
        }
        return choices;
    }

    /** Accepts the invitation that was chosen; any other choice needs nothing. */
    void take(Choice choice, UUID account) {
        if (choice.invitation()) {
            memberships.answer(account, choice.membership().userId(), true);
        }
    }

    private static Choice choice(OwnMembership one) {
        String role = Desk.text("as." + one.role());
        String name = one.several() ? MessageFormat.format(role, one.practiceName()) : one.practiceName();
        return new Choice(
                one.membership(),
                one.invited() ? MessageFormat.format(Desk.text("invitation.accept"), name) : name,
                one.invited());
    }
}
