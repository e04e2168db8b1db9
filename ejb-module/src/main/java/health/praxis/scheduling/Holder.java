package health.praxis.scheduling;

import java.util.UUID;

/** What can hold a practitioner's time. */
sealed interface Holder permits AppointmentId, PersonalAppointmentId, HoldId {

    /** Its id, unique among its kind. */
    UUID value();
}
