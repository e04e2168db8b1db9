package health.praxis.console.platform;

import health.praxis.console.Ids;
import health.praxis.credits.Credits;
import health.praxis.credits.LineReason;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ResourceBundle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a practice credits; one form gives once, however often its button is pressed. */
@Named
@ViewScoped
public class CreditGrant implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Credits door;

    private UUID reference = UUID.randomUUID();
    private @Nullable String practice;
    private @Nullable Integer credits;
    private @Nullable String why;

    /** @throws health.praxis.shared.NotFound when there is no such practice */
    public void give() {
        var receiver = new PracticeGroupId(Ids.read(practice));
        Callers.run(
                Callers.current().within(receiver), () -> door.grant(credits, LineReason.GRANT, reference, why));
        reference = UUID.randomUUID();
        practice = null;
        credits = null;
        why = null;
        String done = ResourceBundle.getBundle("health.praxis.console.failures").getString("grant.done");
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(done));
    }

    public boolean isOffered() {
        return Callers.current().may(Right.PLATFORM);
    }

    public @Nullable String getPractice() {
        return practice;
    }

    public void setPractice(@Nullable String practice) {
        this.practice = practice;
    }

    public @Nullable Integer getCredits() {
        return credits;
    }

    public void setCredits(@Nullable Integer credits) {
        this.credits = credits;
    }

    public @Nullable String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why;
    }
}
