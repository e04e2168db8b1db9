package health.praxis.console.scheduling;

import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.Series;
import health.praxis.scheduling.SeriesScope;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Cancelling the appointment of the panel, with the reason (APT-16). */
@Named
@ViewScoped
public class CancelForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Scheduling scheduling;

    @Inject
    private Series series;

    @Inject
    private AppointmentPanel panel;

    @Inject
    private Done done;

    private @Nullable String reason;
    private SeriesScope scope = SeriesScope.THIS;

    public void cancel() {
        AppointmentId id = panel.getDetail().id();
        if (scope == SeriesScope.THIS) {
            scheduling.cancel(id, reason);
            done.say("done.cancelled", panel.getDetail().start());
        } else {
            done.say("done.seriesCancelled", series.cancel(id, scope, reason));
        }
        reason = null;
        scope = SeriesScope.THIS;
        panel.open(id);
    }

    /** Which of its series (APT-10). */
    public SeriesScope getScope() {
        return scope;
    }

    public void setScope(SeriesScope scope) {
        this.scope = scope;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
