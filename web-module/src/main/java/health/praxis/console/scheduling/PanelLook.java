package health.praxis.console.scheduling;

import health.praxis.kit.Times;
import health.praxis.scheduling.AppointmentDetail;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;

/**
 * Brings the open panel up to date when the page has heard that its appointment is another one now: moved, changed, cancelled
 * or gone. What is typed in a dialog stays. The page is told what to say aloud; without news it is told nothing.
 */
@Named
@RequestScoped
public class PanelLook {

    @Inject
    private AppointmentPanel panel;

    @Inject
    private PanelFollow follow;

    @Inject
    private Times times;

    public void look() {
        AppointmentDetail shown = panel.getDetail();
        String now = shown == null ? follow.getVersion() : follow.now(shown.id());
        if (now.equals(follow.getVersion())) {
            return;
        }
        if (now.isEmpty()) {
            follow.lost();
        } else {
            panel.open(shown.id());
            follow.say(words(shown, panel.getDetail()));
        }
        PrimeFaces.current().ajax().update("side");
        PrimeFaces.current().ajax().addCallbackParam("said", follow.getNote());
    }

    private String words(AppointmentDetail before, AppointmentDetail now) {
        String when = times.dayAndTime(now.start());
        if (now.cancelled() && !before.cancelled()) {
            return Texts.of(before.awaiting() ? "follow.declined" : "follow.cancelled", when);
        }
        if (!now.start().equals(before.start()) || !now.end().equals(before.end())) {
            return Texts.of("follow.moved", times.range(now.start(), now.end()));
        }
        if (before.awaiting() && !now.awaiting()) {
            return Texts.of("follow.approved", when);
        }
        return Texts.of("follow.changed", when, statuses(now));
    }

    /** "Ana Lee: Confirmed". */
    private static String statuses(AppointmentDetail now) {
        return now.patients().stream()
                .map(line -> line.name() + ": " + Texts.of("status." + line.status()))
                .collect(Collectors.joining(", "));
    }
}
