package health.praxis.console.scheduling;

import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.scheduling.PatientLine;
import health.praxis.scheduling.Scheduling;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** A patient's status chosen in the panel (STA-7). Every choice can be taken back by another one. */
@Named
@RequestScoped
public class StatusChoice {

    @Inject
    private Scheduling scheduling;

    @Inject
    private AppointmentPanel panel;

    @Inject
    private Done done;

    /** What may be chosen instead of the present one, in the order of a visit. */
    public List<AppointmentStatus> others(PatientLine line) {
        return List.of(AppointmentStatus.values()).stream()
                .filter(status -> status != line.status())
                .toList();
    }

    public void choose(PatientLine line, AppointmentStatus status) {
        AppointmentId id = panel.getDetail().id();
        scheduling.setStatus(id, line.patient().id(), status);
        panel.open(id);
        done.say("done.status", line.name(), Texts.of("status." + status));
    }
}
