package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.container.APractice.Opened;
import health.praxis.delivery.Channel;
import health.praxis.practice.LocationId;
import health.praxis.reminders.ReminderQueries;
import health.praxis.reminders.Reminders;
import health.praxis.scheduling.AppointmentDetail;
import health.praxis.scheduling.AppointmentEditedMeanwhile;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.scheduling.AppointmentTypeId;
import health.praxis.scheduling.AppointmentTypes;
import health.praxis.scheduling.ApprovalRule;
import health.praxis.scheduling.ApprovalTooLate;
import health.praxis.scheduling.Approvals;
import health.praxis.scheduling.Availability;
import health.praxis.scheduling.AwaitingBooking;
import health.praxis.scheduling.AwaitsApproval;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.BookingDeclined;
import health.praxis.scheduling.CallOff;
import health.praxis.scheduling.CalledOff;
import health.praxis.scheduling.Cancellations;
import health.praxis.scheduling.HeldTime;
import health.praxis.scheduling.Holds;
import health.praxis.scheduling.NotAwaiting;
import health.praxis.scheduling.OnlineRule;
import health.praxis.scheduling.OnlineSettings;
import health.praxis.scheduling.PresetReason;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.scheduling.SlotRule;
import health.praxis.scheduling.SlotTaken;
import health.praxis.scheduling.TypeDetails;
import health.praxis.scheduling.TypeLevel;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bookings from outside that wait until somebody in the practice says yes or no. */
@ExtendWith(ArquillianExtension.class)
class ApprovalIT extends WithAMorning {

    @Inject
    private AppointmentTypes types;

    @Inject
    private Approvals approvals;

    @Inject
    private Availability availability;

    @Inject
    private Cancellations cancellations;

    @Inject
    private Holds holds;

    @Inject
    private OnlineSettings settings;

    @Inject
    private Scheduling scheduling;

    @Inject
    private SchedulingQueries queries;

    @Inject
    private ReminderQueries reminderQueries;

    @Inject
    private Reminders reminders;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    private PatientId patient;
    private AppointmentTypeId hour;
    private LocationId place;

    /** An hour for everybody; by e-mail the practice tells of everything. */
    @BeforeEach
    void aType() throws Exception {
        patient = aPractice.patient(practice, "Ines");
        hour = Callers.get(owner, () -> {
            types.turn(true);
            return types.add(new TypeDetails(
                    "Hour", TypeLevel.PRACTICE, null, null, 60, null, null, null, OnlineRule.ANY_TIME, 1));
        });
        place = Callers.get(owner, () -> locations.all().get(0).id());
        database.change(practice.id(), "update reminder_preference set sms = false, email = true");
    }

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
    @Tag("ASVS-2.3.4")
    @DisplayName(
            "OBK-9 ten approve and ten decline at once: one outcome, one message, and clear words for everybody else")
    void raced() throws Exception {
        demandApproval();
        AppointmentId made = pending(AppointmentLocation.CLINIC);
        long version = detail(made).version();
        List<Together.Result<Boolean>> results = Together.run(
                20,
                i -> () -> Callers.get(owner, () -> {
                    if (i % 2 == 0) {
                        approvals.approve(made, version);
                    } else {
                        approvals.decline(made, CallOff.of(patient));
                    }
                    return i % 2 == 0;
                }));
        List<Boolean> won = results.stream()
                .filter(result -> result.refusal() == null)
                .map(Together.Result::answer)
                .toList();
        assertThat(won).hasSize(1);
        boolean yes = won.get(0);
        assertThat(results.stream().map(Together.Result::refusal).filter(refusal -> refusal != null))
                .hasSize(19)
                .hasOnlyElementsOfType(yes ? NotAwaiting.class : BookingDeclined.class);
        assertThat(statuses(made)).containsExactly(yes ? "BOOKED" : "CANCELLED");
        assertThat(planned(made, "NEW_APPOINTMENT")).hasSize(yes ? 1 : 0);
        assertThat(planned(made, "CANCELLED_APPOINTMENT")).hasSize(yes ? 0 : 1);
    }

    @Test
    @DisplayName("OBK-9 twenty approve at once: one does, and the confirmation goes out once")
    void approvedTwice() throws Exception {
        demandApproval();
        AppointmentId made = pending(AppointmentLocation.TELEHEALTH);
        long version = detail(made).version();
        List<Together.Result<Boolean>> results = Together.run(
                20,
                i -> () -> Callers.get(owner, () -> {
                    approvals.approve(made, version);
                    return true;
                }));
        assertThat(results.stream().filter(result -> result.refusal() == null)).hasSize(1);
        assertThat(planned(made, "NEW_APPOINTMENT")).hasSize(1);
        assertThat(links(made)).isEqualTo(2);
    }

    @Test
    @DisplayName("OBK-9 nobody approves another time than they were shown, nor what was cancelled, nor what has begun")
    void overtaken() throws Exception {
        demandApproval();
        AppointmentId made = pending(AppointmentLocation.CLINIC);
        long shown = detail(made).version();
        Callers.run(owner, () -> scheduling.move(made, nine.plusSeconds(1800), 60));
        assertThatThrownBy(() -> Callers.run(owner, () -> approvals.approve(made, shown)))
                .isInstanceOf(AppointmentEditedMeanwhile.class);

        Instant begun = clock.instant().minus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.MINUTES);
        Callers.run(owner, () -> scheduling.move(made, begun, 60));
        assertThatThrownBy(() -> approve(made)).isInstanceOf(ApprovalTooLate.class);
        assertThatThrownBy(() -> Callers.run(owner, () -> cancellations.didNotAttend(made, CallOff.of(patient))))
                .isInstanceOf(AwaitsApproval.class);
        assertThat(count()).isOne();

        Callers.run(owner, () -> cancellations.cancel(made, CallOff.of(patient)));
        assertThatThrownBy(() -> approve(made)).isInstanceOf(BookingDeclined.class);
        assertThat(count()).isZero();
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

    private void assertNothingIsToldOf(AppointmentId made) throws Exception {
        assertThat(database.count(
                        practice.id(), "select count(*) from reminder where appointment_id = ?", made.value()))
                .isZero();
        assertThat(links(made)).isZero();
        assertThat(count()).isOne();
    }

    private void demandApproval() {
        Callers.run(owner, () -> settings.approve(practice.practitioner(), place, true));
    }

    private AppointmentId pending(AppointmentLocation location) {
        HeldTime held = hold();
        assertThat(held.toApprove()).isTrue();
        return book(held, location);
    }

    private HeldTime hold() {
        return hold(nine);
    }

    private HeldTime hold(Instant start) {
        return Callers.get(owner, () -> holds.hold(practice.practitioner(), hour, start, SlotRule.STATIC));
    }

    private AppointmentId book(HeldTime held, AppointmentLocation location) {
        return Callers.get(owner, () -> holds.book(held.id(), held.token(), List.of(patient), location));
    }

    private BookAppointment booking(Instant start) {
        return new BookAppointment(
                practice.practitioner(), start, 60, AppointmentLocation.CLINIC, List.of(patient), null);
    }

    private void approve(AppointmentId id) {
        Callers.run(owner, () -> approvals.approve(id, detail(id).version()));
    }

    private void decline(AppointmentId id) {
        Callers.run(owner, () -> approvals.decline(id, CallOff.of(patient)));
    }

    private AppointmentDetail detail(AppointmentId id) {
        return Callers.get(owner, () -> queries.appointment(id));
    }

    private long count() {
        return Callers.get(owner, approvals::count);
    }

    private List<String> statuses(AppointmentId id) throws Exception {
        return database.ask(
                practice.id(), "select status from appointment_patient where appointment_id = ?", id.value());
    }

    private List<String> planned(AppointmentId id, String type) throws Exception {
        return database.ask(
                practice.id(),
                "select state from reminder where appointment_id = ? and type = ? order by created_at",
                id.value(),
                type);
    }

    private long links(AppointmentId id) throws Exception {
        return database.count(practice.id(), "select count(*) from join_link where appointment_id = ?", id.value());
    }

    private List<Instant> starts() {
        return Callers.get(owner, () -> availability.online(practice.practitioner(), hour, day, 1, SlotRule.STATIC))
                .stream()
                .map(slot -> slot.start())
                .toList();
    }
}
