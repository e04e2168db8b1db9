package health.praxis.console.settings;

import health.praxis.access.OwnMembership;
import health.praxis.access.OwnMemberships;
import health.praxis.console.PracticeMenu;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Users;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for the own answer: invitations (ORG-8), a lower level (ORG-18). */
@Named
@RequestScoped
public class NotificationsPage {

    private static final String AGAIN = "/notifications?faces-redirect=true";

    @Inject
    private PracticeMenu practices;

    @Inject
    private OwnMemberships memberships;

    @Inject
    private Users users;

    @Inject
    private UserWords words;

    public List<OwnMembership> getInvitations() {
        return practices.getInvitations();
    }

    public @Nullable AccessLevel getProposed() {
        return practices.getProposed();
    }

    /** Joins the practice. */
    public String accept(OwnMembership invitation) {
        answer(invitation, true);
        words.done("done.accepted", invitation.practiceName());
        return AGAIN;
    }

    /** Does not join the practice. */
    public String reject(OwnMembership invitation) {
        answer(invitation, false);
        words.done("done.rejected", invitation.practiceName());
        return AGAIN;
    }

    /** Takes the lower level. */
    public String agree() {
        users.answerLevel(true);
        words.done("done.agreed");
        return AGAIN;
    }

    /** Keeps Full Access. */
    public String keep() {
        users.answerLevel(false);
        words.done("done.kept");
        return AGAIN;
    }

    private void answer(OwnMembership invitation, boolean accepted) {
        memberships.answer(Callers.current().subject(), invitation.membership().userId(), accepted);
    }
}
