package health.praxis.console.settings;

import health.praxis.reminders.Replies;
import health.praxis.reminders.ReplyNotice;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Patients' replies that nobody in the practice has seen yet (REM-22). */
@Named
@RequestScoped
public class RepliesPanel {

    @Inject
    private Replies door;

    private @Nullable List<ReplyNotice> unseen;

    /** Newest first; empty for somebody who does not see the calendar. */
    public List<ReplyNotice> getUnseen() {
        if (unseen == null) {
            unseen = Callers.current().may(Right.CALENDAR_VIEW) ? door.unseen() : List.of();
        }
        return unseen;
    }

    /** Takes it off the list of everybody in the practice. */
    public String seen(ReplyNotice notice) {
        door.seen(notice.id());
        return "/notifications?faces-redirect=true";
    }

    /** Whether the caller may say that somebody has seen it. */
    public boolean isOpen() {
        return Callers.current().may(Right.CALENDAR_EDIT);
    }
}
