package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.audit.CurrentPage;
import health.praxis.audit.Refusals;
import health.praxis.credits.CreditQueries;
import health.praxis.credits.Credits;
import health.praxis.credits.LineReason;
import health.praxis.patients.PatientQueries;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.Scheduling;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the user action history holds, and that it holds it whatever happens to the act. */
@ExtendWith(ArquillianExtension.class)
class HistoryIT extends HouseDeployment {

    @Inject
    private APractice aPractice;

    @Inject
    private Database database;

    @Inject
    private PatientQueries patients;

    @Inject
    private Scheduling scheduling;

    @Inject
    private Credits credits;

    @Inject
    private CreditQueries creditQueries;

    @Inject
    private Refusals refusals;

    @Test
    @Tag("ASVS-16.2.1")
    @DisplayName("AUD-2 a viewed profile is written down with who, what, which record, page and address")
    void aViewIsWritten() throws Exception {
        APractice.Opened here = aPractice.open(0);
        PatientId patient = aPractice.patient(here, "Ines");
        Caller user = withAddress(here, "203.0.113.7");
        try (CurrentPage.Opened page = CurrentPage.open("/patients/profile")) {
            Callers.get(user, () -> patients.profile(patient));
        }
        assertThat(database.ask(
                        here.id(),
                        "select concat_ws(' ', actor_kind, actor_id, subject_type, subject_ids[1], patient_ids[1], page,"
                                + " address) from audit_entry where action = 'VIEW' and page is not null"))
                .containsExactly("USER " + here.practitioner() + " patient " + patient + " " + patient
                        + " /patients/profile 203.0.113.7");
    }

    @Test
    @DisplayName("AUD-1 a list that was read is one entry with the ids of all it showed")
    void aListIsOneEntry() throws Exception {
        APractice.Opened here = aPractice.open(0);
        PatientId one = aPractice.patient(here, "Ines");
        PatientId other = aPractice.patient(here, "Jonah");
        Callers.get(here.owner(), () -> patients.list("", 0, 25));
        assertThat(database.ask(
                        here.id(),
                        "select array_length(patient_ids, 1) from audit_entry where description = 'list'"
                                + " and patient_ids @> array[?, ?]",
                        one.value(),
                        other.value()))
                .containsExactly("2");
    }

    @Test
    @DisplayName("AUD-1 a booking with two patients writes one entry about the booking")
    void aBookingIsOneEntry() throws Exception {
        APractice.Opened here = aPractice.open(0);
        List<PatientId> two = List.of(aPractice.patient(here, "Ines"), aPractice.patient(here, "Jonah"));
        Callers.get(
                here.owner(),
                () -> scheduling.book(new BookAppointment(
                        here.practitioner(),
                        Instant.parse("2031-03-04T00:00:00Z"),
                        30,
                        AppointmentLocation.TELEHEALTH,
                        two,
                        null)));
        assertThat(database.ask(
                        here.id(),
                        "select array_length(patient_ids, 1) from audit_entry where action = 'CREATE' and subject_type ="
                                + " 'appointment'"))
                .containsExactly("2");
    }

    @Test
    @Tag("ASVS-16.3.2")
    @DisplayName("AUD-8 a refusal stands in the history although everything else was rolled back")
    void aRefusalIsWritten() throws Exception {
        APractice.Opened here = aPractice.open(0);
        UUID unknown = UUID.randomUUID();
        Callers.run(here.owner(), () -> {
            try {
                patients.profile(new PatientId(unknown));
            } catch (NotFound refusal) {
                refusals.refused(refusal, unknown);
            }
        });
        assertThat(refusedIn(here)).containsExactly("NotFound " + unknown);
    }

    @Test
    @DisplayName("AUD-8 a flood of refusals does not fill the history")
    void aFloodIsBounded() throws Exception {
        APractice.Opened here = aPractice.open(0);
        Callers.run(here.owner(), () -> {
            for (int i = 0; i < 200; i++) {
                refusals.refused("flood", null);
            }
        });
        assertThat(refusedIn(here)).hasSizeBetween(20, 40);
    }

    @Test
    @DisplayName("AUD-9 a job is named, and a provider")
    void kindsAreToldApart() throws Exception {
        APractice.Opened here = aPractice.open(0);
        PatientId patient = aPractice.patient(here, "Ines");
        Callers.get(Caller.job(here.id(), "reminder run"), () -> patients.cards(List.of(patient)));
        Callers.get(Caller.webhook(here.id(), "twilio", "192.0.2.9"), () -> patients.cards(List.of(patient)));
        assertThat(
                        database.ask(
                                here.id(),
                                "select actor_kind || ' ' || actor_name from audit_entry where actor_name is not null order by at"))
                .containsExactly("JOB reminder run", "WEBHOOK twilio");
    }

    @Test
    @Tag("ASVS-16.4.2")
    @DisplayName("AUD-6 the application can neither change nor remove an entry")
    void entriesStay() {
        APractice.Opened here = aPractice.open(0);
        for (String attempt : List.of(
                "update audit_entry set description = 'x'",
                "delete from audit_entry",
                "truncate audit_entry",
                "delete from platform_audit_entry")) {
            assertThatThrownBy(() -> database.change(here.id(), attempt)).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    @Tag("ASVS-2.3.3")
    @Tag("ASVS-16.5.3")
    @DisplayName("AUD-1 when the history cannot be written, the act fails with it")
    void noHistoryNoAct() {
        APractice.Opened here = aPractice.open(5);
        Caller platform = Caller.platform(null, null).within(here.id());
        assertThatThrownBy(() -> Callers.run(
                        platform,
                        () -> credits.grant(7, LineReason.GRANT, UUID.randomUUID(), "a text no database takes \u0000")))
                .isInstanceOf(RuntimeException.class);
        assertThat(Callers.get(here.owner(), creditQueries::balance).credits()).isEqualTo(5);
    }

    private List<String> refusedIn(APractice.Opened practice) throws SQLException {
        return database.ask(
                practice.id(),
                "select concat_ws(' ', description, subject_ids[1]) from audit_entry where action = 'REFUSED'");
    }

    private static Caller withAddress(APractice.Opened practice, String address) {
        Caller owner = practice.owner();
        return Caller.user(
                practice.id(), practice.practitioner(), practice.account(), owner.name(), owner.rights(), address);
    }
}
