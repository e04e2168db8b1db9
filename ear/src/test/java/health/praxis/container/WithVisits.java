package health.praxis.container;

import health.praxis.container.APractice.Opened;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.Scheduling;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A practice with two patients, who are told of nothing until it says so. */
abstract class WithVisits extends WithStaff {

    @Inject
    Scheduling scheduling;

    @Inject
    Database database;

    Opened practice;
    Caller owner;
    PatientId ines;
    PatientId omar;

    @BeforeEach
    void twoPatients() throws Exception {
        practice = aPractice.open(0);
        owner = practice.owner();
        ines = aPractice.patient(practice, "Ines");
        omar = aPractice.patient(practice, "Omar");
        tell("sms = false, email = false");
    }

    AppointmentId book(Instant start, PatientId... patients) {
        return Callers.get(owner, () -> scheduling.book(booking(practice.practitioner(), start, patients)));
    }

    static BookAppointment booking(UserId practitioner, Instant start, PatientId... patients) {
        return new BookAppointment(practitioner, start, 30, AppointmentLocation.CLINIC, List.of(patients), null);
    }

    /** @param how the practice tells of everything: what is set of its preferences */
    void tell(String how) throws Exception {
        database.change(practice.id(), "update reminder_preference set " + how);
    }

    /** States of this patient's messages of a kind about a visit, the oldest first. */
    List<String> messages(AppointmentId visit, PatientId patient, String type) throws Exception {
        return database.ask(
                practice.id(),
                "select state from reminder where appointment_id = ? and patient_id = ? and type = ? order by created_at",
                visit.value(),
                patient.value(),
                type);
    }
}
