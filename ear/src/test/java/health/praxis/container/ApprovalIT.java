package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.container.APractice.Opened;
import health.praxis.delivery.Channel;
import health.praxis.practice.LocationId;
import health.praxis.scheduling.AppointmentDetail;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.scheduling.ApprovalRule;
import health.praxis.scheduling.AwaitingBooking;
import health.praxis.scheduling.AwaitsApproval;
import health.praxis.scheduling.BookingDeclined;
import health.praxis.scheduling.CallOff;
import health.praxis.scheduling.CalledOff;
import health.praxis.scheduling.HeldTime;
import health.praxis.scheduling.NotAwaiting;
import health.praxis.scheduling.PresetReason;
import health.praxis.scheduling.SlotTaken;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Callers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bookings from outside that wait until somebody in the practice says yes or no. */
@ExtendWith(ArquillianExtension.class)
class ApprovalIT extends WithApproval {

    @Test
    @DisplayName("OBK-9 with nothing set a booking from outside is Booked at once, and its confirmation is planned")
    void atOnce() throws Exception {
        HeldTime held = hold();
        assertThat(held.toApprove()).isFalse();
        AppointmentId made = book(held, AppointmentLocation.CLINIC);
        assertThat(statuses(made)).containsExactly("BOOKED");
        assertThat(planned(made, "NEW_APPOINTMENT")).hasSize(1);
        assertThat(count()).isZero();
        assertThatThrownBy(() -> approve(made)).isInstanceOf(NotAwaiting.class);
        assertThatThrownBy(() -> decline(made)).isInstanceOf(NotAwaiting.class);
    }

    @Test
    @DisplayName(
            "OBK-9 where approval is wanted it is Pending and blocks the time; nothing is planned, sent or linked before")
    void pending() throws Exception {
        demandApproval();
        AppointmentId made = pending(AppointmentLocation.TELEHEALTH);
        assertThat(statuses(made)).containsExactly("PENDING");
        assertThatThrownBy(() -> Callers.run(owner, () -> scheduling.book(booking(nine))))
                .isInstanceOf(SlotTaken.class);
        assertNothingIsToldOf(made);

        AppointmentDetail detail = detail(made);
        assertThat(detail.awaiting()).isTrue();
        assertThat(Callers.get(
                        owner, () -> queries.calendar(List.of(practice.practitioner()), nine, nine.plusSeconds(60))))
                .singleElement()
                .satisfies(entry -> assertThat(entry.awaiting()).isTrue());
        assertThat(Callers.get(owner, approvals::waiting))
                .singleElement()
                .extracting(AwaitingBooking::id, AwaitingBooking::start, AwaitingBooking::patients)
                .containsExactly(made, nine, "Ines Example");
        assertThatThrownBy(() -> Callers.run(owner, () -> reminders.sendLink(made, patient, Channel.EMAIL)))
                .isInstanceOf(AwaitsApproval.class);

        Callers.run(owner, () -> scheduling.move(made, nine.plusSeconds(3600), 60));
        Callers.run(owner, () -> scheduling.setStatus(made, patient, AppointmentStatus.PENDING));
        assertNothingIsToldOf(made);
        assertThat(detail(made).awaiting()).isTrue();
    }

    @Test
    @DisplayName("OBK-9 approved it is booked: confirmation, reminder and link, once; the history has who said yes")
    void approved() throws Exception {
        demandApproval();
        AppointmentId made = pending(AppointmentLocation.TELEHEALTH);
        approve(made);
        assertThat(statuses(made)).containsExactly("BOOKED");
        assertThat(planned(made, "NEW_APPOINTMENT")).hasSize(1);
        assertThat(planned(made, "PRE_APPOINTMENT")).hasSize(1);
        assertThat(links(made)).isEqualTo(2);
        assertThat(count()).isZero();
        assertThat(detail(made).awaiting()).isFalse();
        assertThatThrownBy(() -> approve(made)).isInstanceOf(NotAwaiting.class);
        assertThatThrownBy(() -> decline(made)).isInstanceOf(NotAwaiting.class);
        assertThat(planned(made, "NEW_APPOINTMENT")).hasSize(1);
        assertThat(database.ask(
                        practice.id(),
                        "select action || ' ' || actor_kind from audit_entry where description = 'approved'"
                                + " and ? = any(patient_ids)",
                        patient.value()))
                .containsExactly("UPDATE USER");
        assertThat(database.count(
                        practice.id(),
                        "select count(*) from audit_entry where description = 'booked, pending for approval'"))
                .isOne();
    }

    @Test
    @DisplayName(
            "OBK-9 declined its time is free, the patient is told politely, nothing is charged, and Undo waits again")
    void declined() throws Exception {
        demandApproval();
        AppointmentId made = pending(AppointmentLocation.CLINIC);
        CalledOff off = Callers.get(
                owner,
                () -> approvals.decline(
                        made, new CallOff(Set.of(patient), PresetReason.OTHER, "No room for new clients", true)));
        assertThat(statuses(made)).containsExactly("CANCELLED");
        assertThat(count()).isZero();
        assertThat(starts()).contains(nine);
        assertThat(planned(made, "CANCELLED_APPOINTMENT")).containsExactly("SCHEDULED");
        assertThat(Callers.get(owner, () -> reminderQueries.ofAppointment(made)))
                .singleElement()
                .satisfies(line -> assertThat(line.content())
                        .contains("We are sorry, we cannot offer you this time")
                        .contains("nothing is charged")
                        .doesNotContain("cancelled"));
        assertThat(database.count(practice.id(), "select count(*) from ledger_line"))
                .isZero();
        assertThatThrownBy(() -> approve(made)).isInstanceOf(BookingDeclined.class);
        assertThatThrownBy(() -> decline(made)).isInstanceOf(BookingDeclined.class);
        assertThat(database.ask(practice.id(), "select action from audit_entry where description = 'cancelled'"))
                .containsExactly("CANCEL");

        Callers.run(owner, () -> cancellations.undo(off));
        assertThat(statuses(made)).containsExactly("PENDING");
        assertThat(detail(made).awaiting()).isTrue();
        assertThat(planned(made, "CANCELLED_APPOINTMENT")).containsExactly("CANCELLED");
        assertThat(planned(made, "NEW_APPOINTMENT")).isEmpty();
        assertThat(starts()).doesNotContain(nine);
        approve(made);
        assertThat(planned(made, "NEW_APPOINTMENT")).hasSize(1);
    }

    @Test
    @DisplayName(
            "OBK-9 STA-7 a status set by hand is an answer too: Confirmed approves, Booked brings back what was declined")
    void byHand() throws Exception {
        demandApproval();
        AppointmentId made = pending(AppointmentLocation.CLINIC);
        Callers.run(owner, () -> scheduling.setStatus(made, patient, AppointmentStatus.CONFIRMED));
        assertThat(detail(made).awaiting()).isFalse();
        assertThat(planned(made, "NEW_APPOINTMENT")).hasSize(1);
        assertThatThrownBy(() -> approve(made)).isInstanceOf(NotAwaiting.class);

        AppointmentId other = book(hold(nine.plusSeconds(3600)), AppointmentLocation.CLINIC);
        decline(other);
        Callers.run(owner, () -> scheduling.setStatus(other, patient, AppointmentStatus.PENDING));
        assertThat(detail(other).awaiting()).isTrue();
        assertThat(planned(other, "NEW_APPOINTMENT")).isEmpty();
        Callers.run(owner, () -> scheduling.setStatus(other, patient, AppointmentStatus.CANCELLED));
        Callers.run(owner, () -> scheduling.setStatus(other, patient, AppointmentStatus.BOOKED));
        assertThat(detail(other).awaiting()).isFalse();
        assertThat(planned(other, "NEW_APPOINTMENT")).hasSize(1);
    }

    @Test
    @DisplayName(
            "OBK-9 AUD-1 one patient confirmed by hand approves the booking for all, and the history has each of them")
    void byHandForAll() throws Exception {
        demandApproval();
        HeldTime held = hold();
        PatientId other = aPractice.patient(practice, "Jonah");
        AppointmentId made = Callers.get(
                owner, () -> holds.book(held.id(), held.token(), List.of(patient, other), AppointmentLocation.CLINIC));
        Callers.run(owner, () -> scheduling.setStatus(made, patient, AppointmentStatus.CONFIRMED));
        assertThat(statuses(made)).containsExactlyInAnyOrder("CONFIRMED", "BOOKED");
        assertThat(database.ask(
                        practice.id(),
                        "select changes::jsonb -> 'status' ->> 'after' from audit_entry where description = 'status'"))
                .containsExactlyInAnyOrder("CONFIRMED", "BOOKED");
    }

    @Test
    @DisplayName(
            "OBK-9 the rule is set for each practitioner and location, holds from the next choice on, and is in the history")
    void rules() throws Exception {
        HeldTime before = hold();
        demandApproval();
        assertThat(Callers.get(owner, settings::approvals))
                .singleElement()
                .satisfies(rule -> assertThat(rule.needed()).isTrue())
                .extracting(ApprovalRule::practitioner)
                .isEqualTo(practice.practitioner());
        assertThat(statuses(book(before, AppointmentLocation.CLINIC))).containsExactly("BOOKED");
        demandApproval();
        assertThat(database.count(
                        practice.id(),
                        "select count(*) from audit_entry where subject_type = 'calendar settings' and ? = any(subject_ids)",
                        practice.practitioner().value()))
                .isOne();
        Callers.run(owner, () -> settings.approve(practice.practitioner(), place, false));
        assertThat(hold(nine.plusSeconds(3600)).toApprove()).isFalse();

        Opened others = aPractice.open(0);
        missing(others.owner(), () -> settings.approve(practice.practitioner(), place, true));
        missing(owner, () -> settings.approve(practice.practitioner(), new LocationId(UUID.randomUUID()), true));
    }

    @Test
    @DisplayName("OBK-9 another practice neither sees, counts nor decides it")
    void foreign() {
        demandApproval();
        AppointmentId made = pending(AppointmentLocation.CLINIC);
        Opened others = aPractice.open(0);
        missing(others.owner(), () -> approvals.approve(made, 0));
        missing(others.owner(), () -> approvals.decline(made, CallOff.of(patient)));
        assertThat(Callers.get(others.owner(), approvals::count)).isZero();
        assertThat(Callers.get(others.owner(), approvals::waiting)).isEmpty();
        assertThat(count()).isOne();
    }
}
