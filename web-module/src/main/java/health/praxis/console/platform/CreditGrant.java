package health.praxis.console.platform;

import health.praxis.console.DoneWords;
import health.praxis.console.Ids;
import health.praxis.credits.Credits;
import health.praxis.credits.LineReason;
import health.praxis.practice.PracticeQueries;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Callers;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a practice credits; one form gives once, however often its button is pressed. */
@Named
@ViewScoped
public class CreditGrant implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Credits door;

    @Inject
    private PracticeQueries practices;

    private UUID reference = UUID.randomUUID();
    private @Nullable String practice;
    private @Nullable Integer credits;
    private @Nullable String why;

    /** @throws health.praxis.shared.NotFound when there is no such practice */
    public void give() {
        var receiver = new PracticeGroupId(Ids.read(practice));
        String name = Callers.get(Callers.current().within(receiver), this::giveTo);
        reference = UUID.randomUUID();
        credits = null;
        why = null;
        DoneWords.say("platform", "grant.done", name);
    }

    private String giveTo() {
        String name = practices.practice().name();
        door.grant(credits, LineReason.GRANT, reference, why);
        return name;
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
