package health.praxis.patients;

import health.praxis.access.Relationships;
import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.practice.PhoneNotValid;
import health.praxis.practice.PracticeQueries;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Profiles are made and edited here. */
@Stateless
@Door
public class Patients {

    @Inject
    private PatientRecords records;

    @Inject
    private PracticeQueries practices;

    @Inject
    private Relationships relationships;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Adds a patient. Likely duplicates are the screen's to show before ({@link PatientQueries#likelyDuplicates}); two
     * people may well have the same name and birth date, so none is refused here.
     *
     * @throws PhoneNotValid when no phone could ring at the mobile number
     * @throws BirthDateInFuture when born after today, by the practice's calendar
     * @throws health.praxis.shared.ZoneNotKnown when the zone has no such name
     */
    @Allowed(Right.PATIENTS_EDIT)
    public PatientId create(@Valid PatientDetails details) {
        String zone = practices.practice().zone();
        Patient patient = new Patient(
                Callers.current().requirePractice(), records.nextNumber(), details, zone, today(zone), clock.instant());
        records.add(patient);
        relationships.made(patient.id());
        audit.record(patient.tell(
                AuditEvent.of(Action.CREATE, "patient", patient.id().value()), null));
        return patient.id();
    }

    /**
     * Replaces what a profile says.
     *
     * @param version the one that was shown ({@link PatientProfile#version})
     * @throws NotFound when the caller's practice group has no such patient
     * @throws EditedMeanwhile when somebody else saved since
     * @throws PhoneNotValid when no phone could ring at the mobile number
     * @throws BirthDateInFuture when born after today, by the practice's calendar
     * @throws health.praxis.shared.ZoneNotKnown when the zone has no such name
     */
    @Allowed(Right.PATIENTS_EDIT)
    public void edit(PatientId id, long version, @Valid PatientDetails details) {
        Patient patient = records.oneToEdit(id).orElseThrow(() -> new NotFound("patient"));
        PatientDetails before = patient.details();
        String zone = practices.practice().zone();
        patient.edit(version, details, zone, today(zone));
        audit.record(patient.tell(AuditEvent.of(Action.UPDATE, "patient", id.value()), before));
    }

    private LocalDate today(String zone) {
        return LocalDate.now(clock.withZone(ZoneId.of(zone)));
    }
}
