package health.praxis.patients;

import health.praxis.shared.PatientId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.validation.Valid;

/** Profiles are made and edited here. */
@Stateless
@Door
public class Patients {

    @Allowed(Right.PATIENTS_EDIT)
    public PatientId create(@Valid PatientDetails details) {
        throw new UnsupportedOperationException();
    }

    @Allowed(Right.PATIENTS_EDIT)
    public void edit(PatientId id, long version, @Valid PatientDetails details) {
        throw new UnsupportedOperationException();
    }
}
