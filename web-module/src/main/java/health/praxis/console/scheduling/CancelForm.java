package health.praxis.console.scheduling;

import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.Scheduling;
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
    private AppointmentPanel panel;

    @Inject
    private Done done;

    private @Nullable String reason;

    public void cancel() {
        AppointmentId id = panel.getDetail().id();
        scheduling.cancel(id, reason);
        reason = null;
        panel.open(id);
        done.say("done.cancelled", panel.getDetail().start());
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
