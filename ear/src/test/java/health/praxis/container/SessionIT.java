package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.access.Policy;
import health.praxis.credits.NotEnoughCredits;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.CallOff;
import health.praxis.scheduling.Cancellations;
import health.praxis.scheduling.Scheduling;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.telehealth.JoinLinks;
import health.praxis.telehealth.LinkDead;
import health.praxis.telehealth.NotYourSession;
import health.praxis.telehealth.Participant;
import health.praxis.telehealth.Telehealth;
import health.praxis.telehealth.TicketAnswer;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A video session from its links to its ledger line, with Amazon Chime's SDK as provider. */
@ExtendWith(ArquillianExtension.class)
class SessionIT extends HouseDeployment {

    private final SandboxControl sandbox = new SandboxControl();

    @Inject
    private APractice aPractice;

    @Inject
    private Database database;

    @Inject
    private Scheduling scheduling;

    @Inject
    private Cancellations cancellations;

    @Inject
    private JoinLinks joinLinks;

    @Inject
    private Telehealth telehealth;

    @Inject
    private Clock clock;

    @Test
    @DisplayName("TEL-12 TEL-20 TEL-36 from Join to Disconnect: one meeting, one ledger line, dead links")
    void fromJoinToLedger() throws Exception {
        APractice.Opened practice = aPractice.open(50);
        PatientId patient = aPractice.patient(practice, "Leila");
        AppointmentId appointment = startNow(practice, patient);
        String token = token(practice, appointment, patient);

        Caller practitioner = seat(
                practice,
                Callers.get(practice.owner(), () -> telehealth.enterAsPractitioner(appointment))
                        .token());
        Caller guest =
                seat(practice, asVisitor(() -> telehealth.enterByLink(token)).token());
        assertThatThrownBy(() -> Callers.run(guest, telehealth::connected))
                .isInstanceOf(health.praxis.shared.RuleBroken.class);

        Callers.get(practitioner, telehealth::start);
        Callers.run(practitioner, () -> telehealth.admit(guest.subject()));
        Callers.run(guest, telehealth::connected);
        Callers.run(practitioner, telehealth::disconnect);
        Callers.run(practitioner, telehealth::disconnect);

        eventually(
                () -> database.count(practice.id(), "select count(*) from ledger_line where reason = 'VIDEO_SESSION'"),
                lines -> lines == 1);
        assertThat(database.count(practice.id(), "select amount from ledger_line where reason = 'VIDEO_SESSION'"))
                .isEqualTo(-2);
        assertThatThrownBy(() -> asVisitor(() -> telehealth.enterByLink(token))).isInstanceOf(LinkDead.class);
        assertThat(database.count(
                        null,
                        "select count(*) from live_session where practice_id = ?",
                        practice.id().value()))
                .isZero();
    }

    @Test
    @DisplayName("TEL-23 TEL-36 Chime's door opens with the ticket of who is admitted, and with nobody else's")
    void chimesDoor() throws Exception {
        APractice.Opened practice = aPractice.open(50);
        PatientId patient = aPractice.patient(practice, "Leila");
        AppointmentId appointment = startNow(practice, patient);
        String token = token(practice, appointment, patient);
        TicketAnswer before = Callers.get(practice.owner(), () -> telehealth.enterAsPractitioner(appointment));
        assertThat(before.json()).contains("\"provider\":\"chime\"").doesNotContain("JoinToken");
        Caller practitioner = seat(practice, before.token());

        Callers.get(practitioner, telehealth::start);
        TicketAnswer started = Callers.get(practice.owner(), () -> telehealth.enterAsPractitioner(appointment));
        assertThat(started.json())
                .contains("\"JoinToken\"", "\"SignalingUrl\":\"ws://", "\"ExternalUserId\":\"" + started.me());
        assertThat(started.json()).doesNotContain("EventIngestionUrl", "Leila");

        TicketAnswer waiting = asVisitor(() -> telehealth.enterByLink(token));
        assertThat(waiting.json()).doesNotContain("JoinToken");
        Callers.run(practitioner, () -> telehealth.admit(waiting.me()));
        assertThat(asVisitor(() -> telehealth.enterByLink(token)).json())
                .contains("\"ExternalUserId\":\"" + waiting.me());
        Callers.run(practitioner, telehealth::disconnect);
    }

    @Test
    @DisplayName("TEL-23 a ticket is good once; two who try at the same moment get one seat")
    void ticketsAreGoodOnce() throws Exception {
        APractice.Opened practice = aPractice.open(50);
        AppointmentId appointment = startNow(practice, aPractice.patient(practice, "Leila"));
        String ticket = Callers.get(practice.owner(), () -> telehealth.enterAsPractitioner(appointment))
                .token();
        List<Together.Result<Participant>> seats =
                Together.run(8, i -> () -> Callers.get(Caller.visitor(null), () -> telehealth.redeem(ticket)));
        assertThat(seats.stream().filter(seat -> seat.refusal() == null)).hasSize(1);
        assertThat(seats.stream().map(Together.Result::refusal).filter(refusal -> refusal != null))
                .hasSize(7)
                .hasOnlyElementsOfType(LinkDead.class);
    }

    @Test
    @DisplayName("TEL-15 a balance below the estimate refuses the start")
    void tooFewCredits() {
        APractice.Opened practice = aPractice.open(7);
        AppointmentId appointment = startNow(practice, aPractice.patient(practice, "Leila"));
        Caller practitioner = seat(
                practice,
                Callers.get(practice.owner(), () -> telehealth.enterAsPractitioner(appointment))
                        .token());
        assertThatThrownBy(() -> Callers.get(practitioner, telehealth::start)).isInstanceOf(NotEnoughCredits.class);
    }

    @Test
    @DisplayName("TEL-7 the practitioner's link and waiting room are the booked practitioner's alone")
    void onlyTheBookedPractitioner() {
        APractice.Opened practice = aPractice.open(50);
        PatientId patient = aPractice.patient(practice, "Leila");
        AppointmentId appointment = startNow(practice, patient);
        Set<Right> everything = EnumSet.allOf(Right.class);
        Caller colleague =
                Caller.user(practice.id(), UserId.random(), practice.account(), "colleague", everything, null);
        for (Runnable attempt : List.<Runnable>of(
                () -> joinLinks.practitionerLink(appointment),
                () -> joinLinks.patientLink(appointment, patient),
                () -> telehealth.waitingRoom(appointment),
                () -> telehealth.enterAsPractitioner(appointment))) {
            assertThatThrownBy(() -> Callers.run(colleague, attempt)).isInstanceOf(NotFound.class);
        }
        assertThat(Policy.rights(Role.ADMINISTRATOR, AccessLevel.FULL)).doesNotContain(Right.SESSION_HOLD);
    }

    @Test
    @DisplayName("TEL-32 cancelling kills the links, moving keeps them")
    void linksFollowTheAppointment() {
        APractice.Opened practice = aPractice.open(50);
        PatientId patient = aPractice.patient(practice, "Leila");
        AppointmentId appointment = startNow(practice, patient);
        String token = token(practice, appointment, patient);
        Callers.run(
                practice.owner(),
                () -> scheduling.move(appointment, clock.instant().plus(Duration.ofMinutes(2)), 30));
        assertThat(asVisitor(() -> telehealth.enterByLink(token)).token()).isNotBlank();
        Callers.run(practice.owner(), () -> cancellations.cancel(appointment, CallOff.of(patient)));
        assertThatThrownBy(() -> asVisitor(() -> telehealth.enterByLink(token))).isInstanceOf(LinkDead.class);
    }

    @Test
    @DisplayName("a patient cannot start, admit or end a session, nor enter one they were not let into")
    void patientsHoldNoSession() {
        APractice.Opened practice = aPractice.open(50);
        PatientId patient = aPractice.patient(practice, "Leila");
        AppointmentId appointment = startNow(practice, patient);
        String token = token(practice, appointment, patient);
        Caller practitioner = seat(
                practice,
                Callers.get(practice.owner(), () -> telehealth.enterAsPractitioner(appointment))
                        .token());
        Caller guest =
                seat(practice, asVisitor(() -> telehealth.enterByLink(token)).token());
        assertThatThrownBy(() -> Callers.get(guest, telehealth::start))
                .isInstanceOf(health.praxis.shared.RuleBroken.class);
        Callers.get(practitioner, telehealth::start);
        assertThatThrownBy(() -> Callers.run(guest, telehealth::connected)).isInstanceOf(NotYourSession.class);
        assertThatThrownBy(() -> Callers.run(guest, () -> telehealth.admit(guest.subject())))
                .isInstanceOf(health.praxis.shared.RuleBroken.class);
        assertThatThrownBy(() -> Callers.run(guest, telehealth::disconnect))
                .isInstanceOf(health.praxis.shared.RuleBroken.class);
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

    private String token(APractice.Opened practice, AppointmentId appointment, PatientId patient) {
        String link = Callers.get(practice.owner(), () -> joinLinks.patientLink(appointment, patient));
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** The caller that the signalling socket opens for a ticket. */
    private Caller seat(APractice.Opened practice, String ticket) {
        Participant seat = asVisitor(() -> telehealth.redeem(ticket));
        Set<Right> rights = seat.role() == health.praxis.telehealth.SeatRole.PRACTITIONER
                ? Set.of(Right.SESSION_JOIN, Right.SESSION_HOLD)
                : Policy.PARTICIPANT;
        return Caller.participant(practice.id(), seat.link(), rights, null);
    }

    private static <T> T asVisitor(java.util.function.Supplier<T> act) {
        return Callers.get(Caller.visitor("127.0.0.1"), act);
    }
}
