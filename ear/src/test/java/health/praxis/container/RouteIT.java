package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.praxis.access.Policy;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.Scheduling;
import health.praxis.shared.PatientId;
import health.praxis.telehealth.JoinLinks;
import health.praxis.telehealth.Participant;
import health.praxis.telehealth.ReceiptQueries;
import health.praxis.telehealth.Route;
import health.praxis.telehealth.RouteNotes;
import health.praxis.telehealth.SeatRole;
import health.praxis.telehealth.SessionReceipt;
import health.praxis.telehealth.Telehealth;
import health.praxis.telehealth.TelehealthSettings;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.NotAllowed;
import health.praxis.tenancy.Right;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which way media takes: what a practice chooses, and what stands in a session's record. */
@ExtendWith(ArquillianExtension.class)
class RouteIT extends HouseDeployment {

    private static final Route DIRECT = new Route(
            Route.Kind.HOST,
            Route.Kind.HOST,
            Route.Protocol.UDP,
            null,
            "FEFC",
            "TLS_AES_128_GCM_SHA256",
            "SRTP_AES128_CM_HMAC_SHA1_80");

    private static final Route RELAYED =
            new Route(Route.Kind.RELAY, Route.Kind.RELAY, Route.Protocol.UDP, Route.Protocol.TLS, null, null, null);

    @Inject
    private APractice aPractice;

    @Inject
    private Database database;

    @Inject
    private Scheduling scheduling;

    @Inject
    private JoinLinks joinLinks;

    @Inject
    private Telehealth telehealth;

    @Inject
    private RouteNotes routes;

    @Inject
    private ReceiptQueries receipts;

    @Inject
    private TelehealthSettings settings;

    @Inject
    private Clock clock;

    @Test
    @DisplayName(
            "TEL-24 the way and the ciphers that browsers report stand in the session's receipt, each once; outsiders note nothing")
    void routesStandInTheReceipt() throws Exception {
        APractice.Opened practice = aPractice.open(50);
        AppointmentId appointment = startNow(practice, aPractice.patient(practice, "Leila"));
        Caller practitioner = seat(practice, practitionersTicket(practice, appointment));
        Caller guest = seat(practice, patientsTicket(practice, appointment));
        Callers.get(practitioner, telehealth::start);
        Callers.run(guest, () -> routes.note(practitioner.subject(), DIRECT));
        Callers.run(practitioner, () -> telehealth.admit(guest.subject()));
        Callers.run(guest, telehealth::connected);

        Callers.run(guest, () -> routes.note(practitioner.subject(), DIRECT));
        Callers.run(guest, () -> routes.note(practitioner.subject(), DIRECT));
        Callers.run(guest, () -> routes.note(practitioner.subject(), RELAYED));
        Callers.run(practitioner, () -> routes.note(guest.subject(), DIRECT));
        Callers.run(practitioner, () -> routes.note(UUID.randomUUID(), DIRECT));

        assertThat(database.count(practice.id(), "select count(*) from session_route"))
                .isEqualTo(3);
        UUID session = UUID.fromString(database.ask(practice.id(), "select id::text from video_session")
                .get(0));
        SessionReceipt receipt = Callers.get(practice.owner(), () -> receipts.receipt(session));
        assertThat(receipt.attendances())
                .extracting(SessionReceipt.Attendance::role, SessionReceipt.Attendance::routes)
                .containsExactlyInAnyOrder(
                        tuple(SeatRole.PRACTITIONER, List.of(DIRECT)),
                        tuple(SeatRole.PATIENT, List.of(DIRECT, RELAYED)));
    }

    @Test
    @DisplayName("TEL-24 a browser that reports ways without end is not believed for ever")
    void notWithoutEnd() throws Exception {
        APractice.Opened practice = aPractice.open(50);
        AppointmentId appointment = startNow(practice, aPractice.patient(practice, "Leila"));
        Caller practitioner = seat(practice, practitionersTicket(practice, appointment));
        Caller guest = seat(practice, patientsTicket(practice, appointment));
        Callers.get(practitioner, telehealth::start);
        Callers.run(practitioner, () -> telehealth.admit(guest.subject()));
        Callers.run(guest, telehealth::connected);
        for (int i = 0; i < 30; i++) {
            Route made =
                    new Route(Route.Kind.HOST, Route.Kind.HOST, Route.Protocol.UDP, null, null, null, "CIPHER_" + i);
            Callers.run(guest, () -> routes.note(practitioner.subject(), made));
        }
        assertThat(database.count(practice.id(), "select count(*) from session_route"))
                .isEqualTo(24);
    }

    @Test
    @DisplayName(
            "TEL-25 where a practice hides addresses, every ticket says so, the patient's and the practitioner's; other practices' do not")
    void ticketsSayRelayOnly() throws Exception {
        APractice.Opened practice = aPractice.open(50);
        AppointmentId appointment = startNow(practice, aPractice.patient(practice, "Leila"));
        APractice.Opened other = aPractice.open(50);
        AppointmentId others = startNow(other, aPractice.patient(other, "Mia"));
        Caller mayEdit = user(practice, Right.SETTINGS_EDIT);
        assertThat(Callers.get(mayEdit, settings::view)).isEqualTo(new TelehealthSettings.View(false, false, true));

        Callers.run(mayEdit, () -> settings.relayOnly(true));
        Callers.run(mayEdit, () -> settings.relayOnly(true));

        assertThat(Callers.get(practice.owner(), () -> telehealth.enterAsPractitioner(appointment))
                        .relayOnly())
                .isTrue();
        String link = link(practice, appointment);
        assertThat(asVisitor(() -> telehealth.enterByLink(link)).relayOnly()).isTrue();
        assertThat(Callers.get(other.owner(), () -> telehealth.enterAsPractitioner(others))
                        .relayOnly())
                .isFalse();
        assertThat(
                        database.count(
                                practice.id(),
                                "select count(*) from audit_entry where subject_type = 'telehealth settings' and action = 'UPDATE'"))
                .isEqualTo(1);
        Callers.run(mayEdit, () -> settings.relayOnly(false));
        assertThat(asVisitor(() -> telehealth.enterByLink(link)).relayOnly()).isFalse();
    }

    @Test
    @DisplayName("TEL-25 who may not edit settings does not turn the hiding of addresses off")
    void onlyWithTheRight() {
        APractice.Opened practice = aPractice.open(0);
        assertThatThrownBy(() -> Callers.run(user(practice, Right.CALENDAR_VIEW), () -> settings.relayOnly(false)))
                .isInstanceOf(NotAllowed.class);
    }

    private static Caller user(APractice.Opened practice, Right right) {
        return Caller.user(
                practice.id(), practice.practitioner(), practice.account(), "Dr Robin Test", Set.of(right), null);
    }

    private AppointmentId startNow(APractice.Opened practice, PatientId patient) {
        return Callers.get(
                practice.owner(),
                () -> scheduling.book(new BookAppointment(
                        practice.practitioner(),
                        clock.instant().plus(Duration.ofMinutes(4)),
                        50,
                        AppointmentLocation.TELEHEALTH,
                        List.of(patient),
                        null)));
    }

    private String practitionersTicket(APractice.Opened practice, AppointmentId appointment) {
        return Callers.get(practice.owner(), () -> telehealth.enterAsPractitioner(appointment))
                .token();
    }

    private String patientsTicket(APractice.Opened practice, AppointmentId appointment) throws Exception {
        String link = link(practice, appointment);
        return asVisitor(() -> telehealth.enterByLink(link)).token();
    }

    private String link(APractice.Opened practice, AppointmentId appointment) throws Exception {
        PatientId patient = new PatientId(UUID.fromString(
                database.ask(practice.id(), "select patient_id::text from join_link where role = 'PATIENT'")
                        .get(0)));
        String link = Callers.get(practice.owner(), () -> joinLinks.patientLink(appointment, patient));
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** The caller that the signalling socket opens for a ticket. */
    private Caller seat(APractice.Opened practice, String ticket) {
        Participant seat = asVisitor(() -> telehealth.redeem(ticket));
        Set<Right> rights = seat.role() == SeatRole.PRACTITIONER
                ? Set.of(Right.SESSION_JOIN, Right.SESSION_HOLD)
                : Policy.PARTICIPANT;
        return Caller.participant(practice.id(), seat.link(), rights, null);
    }

    private static <T> T asVisitor(Supplier<T> act) {
        return Callers.get(Caller.visitor("127.0.0.1"), act);
    }
}
