package health.praxis.console.messages;

import health.praxis.campaigns.PatientReplies;
import health.praxis.campaigns.ReplyToSee;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Patients' answers to what people wrote that nobody in the practice has seen yet (REM-22). */
@Named
@RequestScoped
public class AnswersPanel {

    @Inject
    private PatientReplies door;

    private @Nullable List<ReplyToSee> unseen;

    /** Newest first; empty for somebody who sees no patients. */
    public List<ReplyToSee> getUnseen() {
        if (unseen == null) {
            unseen = Callers.current().may(Right.PATIENTS_VIEW) ? door.unseen() : List.of();
        }
        return unseen;
    }

    /** Takes it off the list of everybody in the practice. */
    public String seen(ReplyToSee answer) {
        door.seen(answer.id());
        return "/notifications?faces-redirect=true";
    }
}
