package health.praxis.console.scheduling;

import health.praxis.scheduling.AppointmentDetail;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.TypeCard;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The places of the group in the panel, and the patient who shall have one (APT-8). */
@Named
@RequestScoped
public class GroupPlaces {

    @Inject
    private Scheduling scheduling;

    @Inject
    private AppointmentPanel panel;

    @Inject
    private Done done;

    private @Nullable PatientChoice patient;

    /** "3 of 8 places taken"; empty for what is no group. */
    public String getTaken() {
        AppointmentDetail detail = panel.getDetail();
        TypeCard type = detail.type();
        return type == null || !type.group() ? "" : Texts.of("group.taken", detail.takingPart(), type.places());
    }

    /** Whether somebody can be added here. */
    public boolean isOpen() {
        return panel.getDetail().freePlaces() > 0;
    }

    /** Gives the chosen patient a place; a refusal leaves the panel as it is. */
    public void add() {
        PatientChoice chosen = patient;
        if (chosen != null) {
            AppointmentId id = panel.getDetail().id();
            scheduling.addPatient(id, chosen.id());
            panel.open(id);
            done.say("done.added", chosen.name());
            patient = null;
        }
    }

    public @Nullable PatientChoice getPatient() {
        return patient;
    }

    public void setPatient(@Nullable PatientChoice patient) {
        this.patient = patient;
    }
}
