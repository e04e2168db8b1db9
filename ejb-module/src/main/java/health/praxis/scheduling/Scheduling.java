package health.praxis.scheduling;

import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Appointments are made, moved, changed and cancelled here. */
@Stateless
@Door
public class Scheduling {

    @Allowed(Right.CALENDAR_EDIT)
    public AppointmentId book(@Valid BookAppointment command) {
        throw new UnsupportedOperationException();
    }

    @Allowed(Right.CALENDAR_EDIT)
    public AppointmentId startNow(UserId practitioner, List<PatientId> patients, int minutes) {
        throw new UnsupportedOperationException();
    }

    @Allowed(Right.CALENDAR_EDIT)
    public void move(AppointmentId id, Instant start, int minutes) {
        throw new UnsupportedOperationException();
    }

    @Allowed(Right.CALENDAR_EDIT)
    public void change(AppointmentId id, long version, @Valid ChangeAppointment command) {
        throw new UnsupportedOperationException();
    }

    @Allowed(Right.CALENDAR_EDIT)
    public void cancel(AppointmentId id, @Nullable String reason) {
        throw new UnsupportedOperationException();
    }
}
