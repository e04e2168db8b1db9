package health.praxis.container;

import health.praxis.container.APractice.Opened;
import health.praxis.patients.PatientDetails;
import health.praxis.patients.PatientQueries;
import health.praxis.patients.PatientStatus;
import health.praxis.patients.Patients;
import health.praxis.patients.ProfileType;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.practice.UserSettings;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.Scheduling;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A practice with one patient whom nobody can mistake, and an administrator from whom names are hidden. */
abstract class WithHiddenNames extends WithStaff {

    static final UserSettings NAMES_HIDDEN = new UserSettings(false, Set.of(), true, false, true, false, true, false);

    @Inject
    Database database;

    @Inject
    Patients patients;

    @Inject
    PatientQueries patientQueries;

    @Inject
    Scheduling scheduling;

    Opened practice;
    Caller owner;
    Person clerk;
    Caller me;
    PatientId patient;
    String pxId;
    Instant start;

    @BeforeEach
    void somebodyWhoSeesNoNames() {
        practice = aPractice.open(100);
        owner = practice.owner();
        patient = Callers.get(owner, () -> patients.create(striking()));
        pxId = Callers.get(owner, () -> patientQueries.profile(patient)).pxId();
        clerk = person(practice, Role.ADMINISTRATOR, AccessLevel.FULL);
        edit(practice, clerk, AccessLevel.FULL, NAMES_HIDDEN, null);
        me = caller(practice, clerk);
        start = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    }

    AppointmentId book(Caller who) {
        return Callers.get(
                who,
                () -> scheduling.book(new BookAppointment(
                        practice.practitioner(), start, 30, AppointmentLocation.TELEHEALTH, List.of(patient), null)));
    }

    static PatientDetails striking() {
        return strikingCalled(null);
    }

    static PatientDetails strikingCalled(@Nullable String preferred) {
        return new PatientDetails(
                "Xanthippe",
                "Quillfeather",
                preferred,
                LocalDate.of(1961, 2, 3),
                null,
                "xq@striking.example",
                "0491570313",
                "7 Peculiar Lane",
                null,
                ProfileType.FULL,
                PatientStatus.CURRENT);
    }
}
