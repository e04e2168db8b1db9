package health.praxis.console.waitinglist;

import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import health.praxis.waitinglist.InvitationNotice;
import health.praxis.waitinglist.InvitationReplies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers to invitations from the waiting list that nobody in the practice has seen yet (REM-22). */
@Named
@RequestScoped
public class InvitationsPanel {

    @Inject
    private InvitationReplies door;

    private @Nullable List<InvitationNotice> unseen;

    /** Newest first; empty for somebody who does not see the calendar. */
    public List<InvitationNotice> getUnseen() {
        if (unseen == null) {
            unseen = Callers.current().may(Right.CALENDAR_VIEW) ? door.unseen() : List.of();
        }
        return unseen;
    }

    /** Takes it off the list of everybody in the practice. */
    public String seen(InvitationNotice notice) {
        door.seen(notice.id());
        return "/notifications?faces-redirect=true";
    }
}
