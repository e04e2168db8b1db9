package health.praxis.console.platform;

import health.praxis.console.DoneWords;
import health.praxis.console.Ids;
import health.praxis.delivery.OwnNumber;
import health.praxis.delivery.OwnNumbers;
import health.praxis.practice.PracticeQueries;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Callers;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The number that a practice has for its texts: given and taken away (MSG-2). */
@Named
@ViewScoped
public class PracticeNumber implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OwnNumbers door;

    @Inject
    private PracticeQueries practices;

    private @Nullable String practice;
    private @Nullable String typed;

    /** The practice's own number; null without one. */
    public @Nullable String getNow() {
        return within(() -> door.now().map(OwnNumber::number).orElse(null));
    }

    /** @throws health.praxis.shared.NotFound when there is no such practice */
    public void give() {
        String name = within(() -> {
            String known = practices.practice().name();
            door.give(String.valueOf(typed));
            return known;
        });
        typed = null;
        DoneWords.say("platform", "number.given", name);
    }

    /** @throws health.praxis.shared.NotFound when there is no such practice */
    public void takeAway() {
        String name = within(() -> {
            String known = practices.practice().name();
            door.takeAway();
            return known;
        });
        DoneWords.say("platform", "number.taken", name);
    }

    private <T> T within(Supplier<T> act) {
        return Callers.get(Callers.current().within(new PracticeGroupId(Ids.read(practice))), act);
    }

    public @Nullable String getPractice() {
        return practice;
    }

    public void setPractice(@Nullable String practice) {
        this.practice = practice;
    }

    public @Nullable String getTyped() {
        return typed;
    }

    public void setTyped(@Nullable String typed) {
        this.typed = typed;
    }
}
