package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.scheduling.Agreed;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.CallOff;
import health.praxis.scheduling.Cancellations;
import health.praxis.scheduling.Moved;
import health.praxis.scheduling.MovesBack;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.telehealth.GuestLink;
import health.praxis.telehealth.GuestRole;
import health.praxis.telehealth.LinkDead;
import health.praxis.telehealth.NotYourSession;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a guest is out again: with the time of the appointment, by Remove, at the provider too. */
@ExtendWith(ArquillianExtension.class)
class GuestsOutIT extends WithGuests {

    @Inject
    private Cancellations cancellations;

    @Inject
    private MovesBack movesBack;

    @Test
    @DisplayName("TEL-32 a guest's link dies when the appointment moves, is cancelled or is not by video any more")
    void diesWithItsTime() {
        APractice.Opened practice = aPractice.open(50);
        PatientId leila = aPractice.patient(practice, "Leila");
        AppointmentId appointment = startNow(practice, leila);
        GuestLink mei = invite(practice, appointment, "Mei Lin", GuestRole.INTERPRETER);
        Callers.run(
                practice.owner(),
                () -> scheduling.move(appointment, clock.instant().plus(Duration.ofMinutes(2)), 30));
        assertDead(mei);
        assertThat(asVisitor(() -> telehealth.enterByLink(patientsToken(practice, appointment, leila)))
                        .token())
                .isNotBlank();

        GuestLink again = invite(practice, appointment, "Mei Lin", GuestRole.INTERPRETER);
        assertThat(token(again)).isNotEqualTo(token(mei));
        Callers.run(practice.owner(), () -> cancellations.cancel(appointment, CallOff.of(leila)));
        assertDead(again);
    }

    @Test
    @DisplayName(
            "TEL-32 CAL-10 with a move that is taken back a guest may come again; one who was removed before may not")
    void comesBackWithItsTime() {
        APractice.Opened practice = aPractice.open(50);
        AppointmentId appointment = startNow(practice, aPractice.patient(practice, "Leila"));
        GuestLink mei = invite(practice, appointment, "Mei Lin", GuestRole.INTERPRETER);
        GuestLink jo = invite(practice, appointment, "Jo Ray", GuestRole.CARER);
        Callers.run(
                practice.owner(), () -> guests.remove(appointment, jo.guest().id()));
        Instant later = clock.instant().plus(Duration.ofMinutes(2));
        Moved moved = Callers.get(practice.owner(), () -> scheduling.move(appointment, later, 30, Agreed.NOTHING))
                .moved();
        assertDead(mei);

        Callers.run(practice.owner(), () -> movesBack.undo(moved));

        assertThat(asVisitor(() -> telehealth.enterByLink(token(mei))).token()).isNotBlank();
        assertDead(jo);
    }

    @Test
    @DisplayName("TEL-19 a session that runs longer keeps its guest")
    void longerSession() {
        APractice.Opened practice = aPractice.open(50);
        AppointmentId appointment = startNow(practice, aPractice.patient(practice, "Leila"));
        GuestLink mei = invite(practice, appointment, "Mei Lin", GuestRole.INTERPRETER);
        Callers.get(practitioner(practice, appointment), telehealth::start);
        Callers.run(
                practice.owner(),
                () -> scheduling.move(
                        appointment, appointments.facts(appointment).start(), 60));
        assertThat(asVisitor(() -> telehealth.enterByLink(token(mei))).token()).isNotBlank();
    }

    @Test
    @DisplayName("TEL-20 a removed guest's link is dead at once, with every ticket of it; other guests stay")
    void removed() throws Exception {
        APractice.Opened practice = aPractice.open(50);
        AppointmentId appointment = startNow(practice, aPractice.patient(practice, "Leila"));
        GuestLink mei = invite(practice, appointment, "Mei Lin", GuestRole.INTERPRETER);
        GuestLink carer = invite(practice, appointment, "Jo Ray", GuestRole.CARER);
        String waiting = asVisitor(() -> telehealth.enterByLink(token(mei))).token();
        Caller practitioner = practitioner(practice, appointment);
        Caller guest = guest(practice, mei);
        Callers.get(practitioner, telehealth::start);
        Callers.run(practitioner, () -> telehealth.admit(guest.subject()));
        Callers.run(guest, telehealth::connected);

        Callers.run(
                practice.owner(), () -> guests.remove(appointment, mei.guest().id()));

        assertDead(mei);
        assertThatThrownBy(() -> asVisitor(() -> telehealth.redeem(waiting))).isInstanceOf(LinkDead.class);
        assertThatThrownBy(() -> Callers.run(guest, telehealth::connected)).isInstanceOf(LinkDead.class);
        assertThatThrownBy(() -> Callers.get(guest, telehealth::seating)).isInstanceOf(LinkDead.class);
        assertThatThrownBy(() -> Callers.run(practitioner, () -> telehealth.admit(guest.subject())))
                .isInstanceOf(NotYourSession.class);
        assertThatThrownBy(() -> Callers.run(
                        practice.owner(),
                        () -> guests.remove(appointment, mei.guest().id())))
                .isInstanceOf(NotFound.class);
        assertThat(guest(practice, carer).subject()).isEqualTo(carer.guest().id());
        assertThat(database.ask(
                        practice.id(),
                        "select left_reason from session_participant where link_id = ?",
                        mei.guest().id()))
                .containsExactly("WITHDRAWN");
        assertThat(history(practice)).contains("USER CANCEL guest link interpreter 1");
    }

    @Test
    @DisplayName("TEL-20 removed while joining and being admitted: whoever wins, afterwards nobody is in")
    void removedWhileJoining() throws Exception {
        APractice.Opened practice = aPractice.open(50);
        AppointmentId appointment = startNow(practice, aPractice.patient(practice, "Leila"));
        Caller practitioner = practitioner(practice, appointment);
        Callers.get(practitioner, telehealth::start);
        for (int round = 0; round < 5; round++) {
            GuestLink mei = invite(practice, appointment, "Mei Lin", GuestRole.INTERPRETER);
            UUID id = mei.guest().id();
            Together.run(6, i -> () -> {
                switch (i) {
                    case 0 -> Callers.run(practice.owner(), () -> guests.remove(appointment, id));
                    case 1, 2 -> Callers.run(practitioner, () -> telehealth.admit(id));
                    default -> Callers.run(guest(practice, mei), telehealth::connected);
                }
                return i;
            });
            assertDead(mei);
            assertThat(database.count(
                            practice.id(),
                            "select count(*) from session_participant where link_id = ? and admitted_at is not null",
                            id))
                    .isZero();
        }
    }

    @Test
    @DisplayName(
            "TEL-20 TEL-36 at Chime, who is removed, sent back or leaves loses their place there; let in again, they get another")
    void chimesPlaceIsDeleted() throws Exception {
        APractice.Opened practice = aPractice.open(50);
        PatientId leila = aPractice.patient(practice, "Leila");
        AppointmentId appointment = startNow(practice, leila);
        Caller practitioner = practitioner(practice, appointment);
        Callers.get(practitioner, telehealth::start);
        assertThat(asPractitioner(practice, appointment).json()).contains("JoinToken");
        GuestLink mei = invite(practice, appointment, "Mei Lin", GuestRole.INTERPRETER);
        String patientsLink = patientsToken(practice, appointment, leila);
        Caller patient = patient(practice, appointment, leila);
        Caller guest = guest(practice, mei);
        for (Caller one : List.of(patient, guest)) {
            Callers.run(practitioner, () -> telehealth.admit(one.subject()));
            Callers.run(one, telehealth::connected);
        }
        assertThat(asVisitor(() -> telehealth.enterByLink(patientsLink)).json()).contains("JoinToken");
        assertThat(asVisitor(() -> telehealth.enterByLink(token(mei))).json())
                .contains("JoinToken", "\"ExternalUserId\":\"" + guest.subject());
        assertThat(attendees(practice))
                .contains(patient.subject().toString(), guest.subject().toString());

        sandbox.fault("{\"provider\":\"chime\",\"pathRegex\":\"/attendees$\",\"status\":503,\"times\":4}");
        Callers.run(practitioner, () -> telehealth.decline(patient.subject()));
        eventually(
                () -> attendees(practice),
                there -> !there.contains(patient.subject().toString()));
        eventually(
                () -> database.count(
                        practice.id(),
                        "select count(*) from session_participant where link_id = ? and provider_removed_at is not null"
                                + " and provider_attendee is null",
                        patient.subject()),
                found -> found == 1);
        assertThat(asVisitor(() -> telehealth.enterByLink(patientsLink)).json()).doesNotContain("JoinToken");
        assertThat(history(practice)).contains("JOB DELETE video attendee taken out of the provider's meeting 1");

        Callers.run(practitioner, () -> telehealth.admit(patient.subject()));
        assertThat(asVisitor(() -> telehealth.enterByLink(patientsLink)).json()).contains("JoinToken");
        Callers.run(patient, telehealth::connected);
        Callers.run(patient, telehealth::leave);
        eventually(
                () -> attendees(practice),
                there -> !there.contains(patient.subject().toString()));

        Callers.run(
                practice.owner(), () -> guests.remove(appointment, mei.guest().id()));
        eventually(
                () -> attendees(practice),
                there -> !there.contains(guest.subject().toString()));
        assertThat(attendees(practice)).contains(practitioner.subject().toString());
        Callers.run(practitioner, telehealth::disconnect);
    }
}
