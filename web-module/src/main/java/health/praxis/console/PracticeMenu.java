package health.praxis.console;

import health.praxis.access.OwnMembership;
import health.praxis.access.OwnMemberships;
import health.praxis.campaigns.PatientReplies;
import health.praxis.campaigns.UnknownTexts;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.UserDetail;
import health.praxis.practice.UserQueries;
import health.praxis.reminders.Replies;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import health.praxis.waitinglist.InvitationReplies;
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

    @Inject
    private Replies replies;

    @Inject
    private PatientReplies patientReplies;

    @Inject
    private UnknownTexts unknownTexts;

    @Inject
    private InvitationReplies invitationReplies;

    private @Nullable List<OwnMembership> all;
    private @Nullable UserDetail self;
    private @Nullable Long waiting;

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

    /** How many notifications wait: replies of patients, invitations, and a lower level to agree to. */
    public long getWaiting() {
        if (waiting == null) {
            boolean calendar = Callers.current().may(Right.CALENDAR_VIEW);
            long unseen = calendar ? replies.waiting() + invitationReplies.waiting() : 0;
            boolean patients = Callers.current().may(Right.PATIENTS_VIEW);
            long answers = patients ? patientReplies.waiting() + unknownTexts.waiting() : 0;
            waiting = unseen + answers + getInvitations().size() + (getProposed() == null ? 0 : 1);
        }
        return waiting;
    }

    /** The lower level that waits for the caller to agree, if one does (ORG-18). */
    public @Nullable AccessLevel getProposed() {
        return Callers.current().user() == null ? null : self().proposedLevel();
    }

    /** Whether the caller owns the practice that the page works in. */
    public boolean isOwner() {
        return self().owner();
    }

    /** Whether this is the practice, and the role, that the page works in. */
    public boolean here(OwnMembership one) {
        return one.membership().userId().equals(Callers.current().user());
    }

    private UserDetail self() {
        if (self == null) {
            self = users.self();
        }
        return self;
    }

    private List<OwnMembership> all() {
        if (all == null) {
            Caller caller = Callers.current();
            all = caller.kind() == Caller.Kind.USER ? memberships.of(caller.subject()) : List.of();
        }
        return all;
    }
}
