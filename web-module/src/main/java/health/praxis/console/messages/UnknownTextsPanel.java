package health.praxis.console.messages;

import health.praxis.campaigns.TextToSee;
import health.praxis.campaigns.UnknownTexts;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts from phones that nobody in the practice has written to, until somebody has seen them (MSG-2). */
@Named
@RequestScoped
public class UnknownTextsPanel {

    @Inject
    private UnknownTexts door;

    private @Nullable List<TextToSee> unseen;

    /** Newest first; empty for somebody who does not see all patients with their names. */
    public List<TextToSee> getUnseen() {
        if (unseen == null) {
            unseen = Callers.current().may(Right.PATIENTS_VIEW) ? door.unseen() : List.of();
        }
        return unseen;
    }

    /** Takes it off the list of everybody in the practice. */
    public String seen(TextToSee text) {
        door.seen(text.id());
        return "/notifications?faces-redirect=true";
    }
}
