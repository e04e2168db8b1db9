package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.practice.UserQueries;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.CallOff;
import health.praxis.scheduling.Cancellations;
import health.praxis.scheduling.Scheduling;
import health.praxis.shared.PatientId;
import health.praxis.telehealth.JoinLinks;
import health.praxis.telehealth.JoinPage;
import health.praxis.telehealth.JoinState;
import health.praxis.telehealth.LinkDead;
import health.praxis.telehealth.Participant;
import health.praxis.telehealth.Telehealth;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What ends with a membership: the call somebody holds, and the links that led to them (ORG-15, ORG-19). */
@ExtendWith(ArquillianExtension.class)
class DeactivationIT extends WithStaff {

    @Inject
    private Database database;

    @Inject
    private Scheduling scheduling;

    @Inject
    private Cancellations cancellations;

    @Inject
    private JoinLinks joinLinks;

    @Inject
    private JoinPage joinPage;

    @Inject
    private Telehealth telehealth;

    @Inject
    private UserQueries userQueries;

    @Inject
    private Clock clock;

    private APractice.Opened practice;
    private PatientId patient;
    private Person sam;

    @BeforeEach
    void aPractitionerWithAPatient() {
        practice = aPractice.open(100);
        patient = aPractice.patient(practice, "Leila");
        sam = person(practice, Role.PRACTITIONER, AccessLevel.OWN_AND_CONTACT);
    }

    @Test
    @DisplayName("ORG-15 a running call ends with its practitioner's membership, charged once, and its links are dead")
    void aRunningCallEnds() throws Exception {
        AppointmentId appointment = book();
        String token = token(appointment);
        Caller practitioner = practitionersSeat(appointment);
        Caller guest = seat(asVisitor(() -> telehealth.enterByLink(token)).token(), Set.of(Right.SESSION_JOIN));
        Callers.get(practitioner, telehealth::start);
        Callers.run(practitioner, () -> telehealth.admit(guest.subject()));
        Callers.run(guest, telehealth::connected);
        assertThat(stillLive()).contains("sessions 1");

        deactivate();

        assertThat(liveSessions()).isZero();
        assertThat(database.count(practice.id(), "select count(*) from video_session where end_reason = 'DEACTIVATED'"))
                .isEqualTo(1);
        eventually(
                () -> database.count(practice.id(), "select count(*) from ledger_line where reason = 'VIDEO_SESSION'"),
                lines -> lines == 1);
        assertThat(database.count(practice.id(), "select amount from ledger_line where reason = 'VIDEO_SESSION'"))
                .isEqualTo(-2);
        refused(() -> Callers.get(practitioner, telehealth::start));
        refused(() -> Callers.run(practitioner, () -> telehealth.admit(guest.subject())));
        refused(() -> Callers.run(guest, telehealth::connected));
        refused(() -> asVisitor(() -> telehealth.enterByLink(token)));
        assertThat(asVisitor(() -> joinPage.view(token)).state()).isEqualTo(JoinState.OVER);
    }

    @Test
    @DisplayName(
            "ORG-15 nobody starts a call after being deactivated, and the patient's link admits only once they are back")
    void aCallThatHasNotBegun() {
        AppointmentId appointment = book();
        String token = token(appointment);
        Caller practitioner = practitionersSeat(appointment);

        deactivate();

        refused(() -> Callers.get(practitioner, telehealth::start));
        refused(() -> asVisitor(() -> telehealth.enterByLink(token)));
        assertThat(asVisitor(() -> joinPage.view(token)).state()).isEqualTo(JoinState.OVER);

        Callers.run(practice.owner(), () -> users.reactivate(sam.id()));
        assertThat(asVisitor(() -> telehealth.enterByLink(token)).token()).isNotBlank();
        assertThat(Callers.get(practitioner, telehealth::start)).isNotNull();
    }

    @Test
    @DisplayName("ORG-15 who starts a call at the moment of the deactivation holds none afterwards")
    void bothAtOnce() throws Exception {
        for (int round = 0; round < 8; round++) {
            AppointmentId appointment = book();
            Caller practitioner = practitionersSeat(appointment);
            Together.run(2, i -> () -> {
                if (i == 0) {
                    return Callers.get(practitioner, telehealth::start);
                }
                deactivate();
                return null;
            });
            assertThat(liveSessions()).as("round %s", round).isZero();
            Callers.run(practice.owner(), () -> users.reactivate(sam.id()));
            Callers.run(caller(practice, sam), () -> cancellations.cancel(appointment, CallOff.of(patient)));
        }
    }

    private List<String> stillLive() {
        return Callers.get(practice.owner(), () -> userQueries.stillLive(sam.id())).stream()
                .map(one -> one.kind() + " " + one.count())
                .toList();
    }

    private long liveSessions() throws SQLException {
        return database.count(
                null,
                "select count(*) from live_session where practice_id = ?",
                practice.id().value());
    }

    private void deactivate() {
        Callers.run(practice.owner(), () -> users.deactivate(sam.id()));
    }

    private static void refused(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(LinkDead.class);
    }

    private AppointmentId book() {
        return Callers.get(
                caller(practice, sam),
                () -> scheduling.book(new BookAppointment(
                        sam.id(),
                        clock.instant().plus(Duration.ofMinutes(4)),
                        50,
                        AppointmentLocation.TELEHEALTH,
                        List.of(patient),
                        null)));
    }

    private String token(AppointmentId appointment) {
        String link = Callers.get(caller(practice, sam), () -> joinLinks.patientLink(appointment, patient));
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private Caller practitionersSeat(AppointmentId appointment) {
        return seat(
                Callers.get(caller(practice, sam), () -> telehealth.enterAsPractitioner(appointment))
                        .token(),
                Set.of(Right.SESSION_JOIN, Right.SESSION_HOLD));
    }

    /** The caller that the signalling socket opens for a ticket. */
    private Caller seat(String ticket, Set<Right> rights) {
        Participant seat = asVisitor(() -> telehealth.redeem(ticket));
        return Caller.participant(practice.id(), seat.link(), rights, null);
    }

    private static <T> T asVisitor(Supplier<T> act) {
        return Callers.get(Caller.visitor("127.0.0.1"), act);
    }
}
