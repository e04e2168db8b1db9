package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.access.Relationships;
import health.praxis.audit.Action;
import health.praxis.audit.HistoryFilter;
import health.praxis.audit.HistoryVerification;
import health.praxis.patients.PatientQueries;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.practice.UserSettings;
import health.praxis.reports.HistoryEntry;
import health.praxis.reports.HistoryReport;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody reads in the history who may read it, but not see every record (ACC-7, AUD-3, REL-3). */
@ExtendWith(ArquillianExtension.class)
class VisibleHistoryIT extends WithStaff {

    private static final UserSettings HISTORY_AND_EXPORT =
            new UserSettings(false, Set.of(), false, false, true, false, true, false);

    @Inject
    private Database database;

    @Inject
    private Relationships relationships;

    @Inject
    private PatientQueries patientQueries;

    @Inject
    private Scheduling scheduling;

    @Inject
    private SchedulingQueries schedulingQueries;

    @Inject
    private HistoryReport report;

    @Inject
    private HistoryVerification verification;

    private APractice.Opened practice;
    private Person narrow;
    private PatientId own;
    private PatientId foreign;
    private AppointmentId ownVisit;
    private AppointmentId foreignVisit;

    @BeforeEach
    void aReaderWhoSeesLittle() throws Exception {
        practice = aPractice.open(100);
        narrow = person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL);
        edit(practice, narrow, AccessLevel.PERSONAL, HISTORY_AND_EXPORT, null);
        own = aPractice.patient(practice, "Ada");
        foreign = aPractice.patient(practice, "Bertil");
        Instant start = Instant.now().plus(Duration.ofDays(3));
        ownVisit = book(narrow.id(), start, own);
        foreignVisit = book(practice.practitioner(), start, foreign);
        Callers.run(practice.owner(), () -> {
            patientQueries.profile(own);
            patientQueries.profile(foreign);
            patientQueries.list("", 0, 25);
            schedulingQueries.appointment(foreignVisit);
        });
        sealed();
    }

    @Test
    @DisplayName(
            "ACC-7 AUD-3 with personal access the history holds nothing about a hidden patient: list, search and file")
    void nothingAboutAHiddenPatient() {
        Caller me = caller(practice, narrow);
        for (List<HistoryEntry> read : List.of(
                read(me, null, ""),
                read(me, null, "list"),
                Callers.get(me, () -> report.export(filter(null, ""), null, 500).entries()))) {
            assertThat(read)
                    .noneMatch(entry -> entry.line().patients().contains(foreign))
                    .noneMatch(entry -> entry.line().subjects().contains(foreignVisit.value()));
        }
        assertThat(read(me, null, ""))
                .anyMatch(entry -> entry.line().patients().contains(own))
                .anyMatch(entry -> entry.line().subjects().contains(ownVisit.value()));
        assertThat(read(practice.owner(), null, ""))
                .anyMatch(entry -> entry.line().patients().contains(foreign))
                .anyMatch(entry -> entry.line().patients().containsAll(List.of(own, foreign)));
    }

    @Test
    @DisplayName("ACC-7 AUD-4 who saw a hidden patient is answered as for one that does not exist, down to the number")
    void aHiddenPatientEqualsAMissingOne() {
        Caller me = caller(practice, narrow);
        PatientId missing = new PatientId(UUID.randomUUID());
        assertThat(read(me, foreign, "")).isEmpty();
        assertThat(read(me, missing, "")).isEmpty();
        assertThat(read(practice.owner(), foreign, "")).hasSizeGreaterThan(2);
        assertThat(read(me, own, ""))
                .anyMatch(entry -> entry.line().action() == Action.VIEW
                        && practice.practitioner().value().equals(entry.line().actor()));
    }

    @Test
    @DisplayName("ACC-1 AUD-4 a shared patient's history does not tell of a colleague's appointments with that patient")
    void aSharedPatient() {
        Callers.run(practice.owner(), () -> relationships.share(foreign, narrow.id()));
        Caller me = caller(practice, narrow);
        assertThat(read(me, foreign, ""))
                .isNotEmpty()
                .noneMatch(entry -> entry.line().subjects().contains(foreignVisit.value()));
        assertThat(read(practice.owner(), foreign, ""))
                .anyMatch(entry -> entry.line().subjects().contains(foreignVisit.value()));
    }

    @Test
    @DisplayName("REL-3 AUD-4 a revoked relationship hides the patient's entries from whoever else sees all patients")
    void revoked() {
        edit(practice, narrow, AccessLevel.CLINICAL, HISTORY_AND_EXPORT, null);
        assertThat(read(caller(practice, narrow), foreign, "")).isNotEmpty();
        Callers.run(practice.owner(), () -> relationships.revoke(foreign, narrow.id()));
        assertThat(read(caller(practice, narrow), foreign, "")).isEmpty();
        assertThat(read(caller(practice, narrow), null, ""))
                .noneMatch(entry -> entry.line().patients().contains(foreign));
    }

    @Test
    @DisplayName("AUD-11 who sees little verifies the whole history all the same")
    void verifiesAll() {
        assertThat(Callers.get(caller(practice, narrow), verification::verify).findings())
                .isEmpty();
    }

    private List<HistoryEntry> read(Caller who, @Nullable PatientId patient, String text) {
        return Callers.get(
                who, () -> report.page(filter(patient, text), null, 500).entries());
    }

    private static HistoryFilter filter(@Nullable PatientId patient, String text) {
        Instant now = Instant.now();
        return new HistoryFilter(
                now.minus(Duration.ofDays(7)), now.plus(Duration.ofDays(7)), null, patient, null, text);
    }

    private AppointmentId book(UserId practitioner, Instant at, PatientId patient) {
        return Callers.get(
                practice.owner(),
                () -> scheduling.book(new BookAppointment(
                        practitioner, at, 30, AppointmentLocation.TELEHEALTH, List.of(patient), null)));
    }

    private void sealed() throws Exception {
        eventually(
                () -> database.count(
                        null,
                        "select count(*) from audit_unsealed where practice_id = ?",
                        practice.id().value()),
                waiting -> waiting == 0);
    }
}
