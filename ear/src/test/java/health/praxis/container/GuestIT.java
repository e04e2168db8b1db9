package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.praxis.access.Policy;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.ChangeAppointment;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.shared.RuleBroken;
import health.praxis.shared.UserId;
import health.praxis.telehealth.CallFull;
import health.praxis.telehealth.Guest;
import health.praxis.telehealth.GuestLink;
import health.praxis.telehealth.GuestNameWrong;
import health.praxis.telehealth.GuestRole;
import health.praxis.telehealth.Guests;
import health.praxis.telehealth.JoinLinks;
import health.praxis.telehealth.JoinPage;
import health.praxis.telehealth.JoinState;
import health.praxis.telehealth.JoinView;
import health.praxis.telehealth.LinkDead;
import health.praxis.telehealth.NotYourSession;
import health.praxis.telehealth.Participant;
import health.praxis.telehealth.ReceiptQueries;
import health.praxis.telehealth.SeatRole;
import health.praxis.telehealth.Seating;
import health.praxis.telehealth.SessionOver;
import health.praxis.telehealth.SessionReceipt;
import health.praxis.telehealth.Telehealth;
import health.praxis.telehealth.TicketAnswer;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An interpreter or a carer in a video session: invited, narrowed to no patient, admitted, not billed, sent away for good. */
@ExtendWith(ArquillianExtension.class)
class GuestIT extends HouseDeployment {

    private final SandboxControl sandbox = new SandboxControl();

    @Inject
    private APractice aPractice;

    @Inject
    private Database database;

    @Inject
    private Inside inside;

    @Inject
    private Scheduling scheduling;

    @Inject
    private SchedulingQueries appointments;

    @Inject
    private JoinLinks joinLinks;

    @Inject
    private JoinPage joinPage;

    @Inject
    private Guests guests;

    @Inject
    private Telehealth telehealth;

    @Inject
    private ReceiptQueries receipts;

    @Inject
    private Clock clock;

    @Test
    @DisplayName(
            "TEL-17 TEL-33 from invitation to receipt: a guest is named there, and the charge is for the patient alone")
    void fromInvitationToReceipt() throws Exception {
        APractice.Opened practice = aPractice.open(50);
        PatientId leila = aPractice.patient(practice, "Leila");
        AppointmentId appointment = startNow(practice, leila);
        int estimate = Callers.get(practice.owner(), () -> telehealth.waitingRoom(appointment))
                .estimate();
        GuestLink mei = invite(practice, appointment, "  Mei Lin ", GuestRole.INTERPRETER);
        assertThat(mei.guest().name()).isEqualTo("Mei Lin");
        assertThat(Callers.get(practice.owner(), () -> telehealth.waitingRoom(appointment))
                        .estimate())
                .isEqualTo(estimate);

        JoinView page = asVisitor(() -> joinPage.view(token(mei)));
        assertThat(page.state()).isEqualTo(JoinState.OPEN);
        assertThat(page.practitionerName()).contains("Robin");
        assertThat(page.guest()).isEqualTo(mei.guest());
        assertThat(page.toString()).doesNotContain("Leila").doesNotContain("Example");

        Caller practitioner = practitioner(practice, appointment);
        TicketAnswer ticket = asVisitor(() -> telehealth.enterAsPatient(token(mei)));
        assertThat(ticket.json()).contains("\"role\":\"guest\"", "Mei Lin").doesNotContain("Leila");
        Caller guest = seat(practice, ticket.token());
        Caller patient = patient(practice, appointment, leila);
        Callers.get(practitioner, telehealth::start);
        assertThatThrownBy(() -> Callers.run(guest, telehealth::connected)).isInstanceOf(NotYourSession.class);
        Callers.run(practitioner, () -> telehealth.admit(guest.subject()));
        Callers.run(guest, telehealth::connected);
        Callers.run(practitioner, () -> telehealth.admit(patient.subject()));
        Callers.run(patient, telehealth::connected);
        assertThat(Callers.get(practitioner, telehealth::cost).patients()).isEqualTo(1);
        Callers.run(guest, telehealth::leave);
        Callers.run(practitioner, telehealth::disconnect);

        eventually(() -> charged(practice), amount -> amount == -2);
        SessionReceipt receipt = Callers.get(practice.owner(), () -> receipts.receipt(session(practice)));
        assertThat(receipt.patients()).isEqualTo(1);
        assertThat(receipt.attendances())
                .extracting(
                        SessionReceipt.Attendance::role,
                        SessionReceipt.Attendance::guest,
                        SessionReceipt.Attendance::name)
                .contains(tuple(SeatRole.GUEST, GuestRole.INTERPRETER, "Mei Lin"))
                .hasSize(3);
        assertDead(mei);
        assertThat(Callers.get(practice.owner(), () -> guests.of(appointment))).isEmpty();
        assertThatThrownBy(() -> invite(practice, appointment, "Late Guest", GuestRole.CARER))
                .isInstanceOf(SessionOver.class);
        assertThat(history(practice))
                .contains(
                        "USER CREATE guest link interpreter 1",
                        "PARTICIPANT ADMIT video session guest, interpreter 1",
                        "PARTICIPANT JOIN video session guest, interpreter 0",
                        "PARTICIPANT LEAVE video session guest, interpreter 0");
    }

    @Test
    @DisplayName("TEL-17 where only a guest came, it costs what a session nobody came to costs")
    void onlyAGuestCame() throws Exception {
        APractice.Opened practice = aPractice.open(50);
        AppointmentId appointment = startNow(practice, aPractice.patient(practice, "Leila"));
        Caller practitioner = practitioner(practice, appointment);
        Caller guest = guest(practice, invite(practice, appointment, "Mei Lin", GuestRole.INTERPRETER));
        Callers.get(practitioner, telehealth::start);
        Callers.run(practitioner, () -> telehealth.admit(guest.subject()));
        Callers.run(guest, telehealth::connected);
        Callers.run(practitioner, telehealth::disconnect);
        eventually(() -> charged(practice), amount -> amount == -2);
    }

    @Test
    @DisplayName("TEL-7 guests are the booked practitioner's alone; another practice's guest equals one that never was")
    void onlyTheBookedPractitioner() {
        APractice.Opened practice = aPractice.open(50);
        APractice.Opened other = aPractice.open(50);
        AppointmentId appointment = startNow(practice, aPractice.patient(practice, "Leila"));
        AppointmentId theirs = startNow(other, aPractice.patient(other, "Mia"));
        UUID mei = invite(practice, appointment, "Mei Lin", GuestRole.INTERPRETER)
                .guest()
                .id();
        Caller colleague = Caller.user(
                practice.id(), UserId.random(), practice.account(), "colleague", EnumSet.allOf(Right.class), null);
        for (Caller stranger : List.of(colleague, other.owner())) {
            for (Runnable attempt : List.<Runnable>of(
                    () -> guests.of(appointment),
                    () -> guests.add(appointment, "Mei", GuestRole.CARER),
                    () -> guests.link(appointment, mei),
                    () -> guests.remove(appointment, mei))) {
                assertThatThrownBy(() -> Callers.run(stranger, attempt)).isInstanceOf(NotFound.class);
            }
        }
        for (UUID nobody : List.of(mei, UUID.randomUUID())) {
            assertThatThrownBy(() -> Callers.run(other.owner(), () -> guests.link(theirs, nobody)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> Callers.run(other.owner(), () -> guests.remove(theirs, nobody)))
                    .isInstanceOf(NotFound.class);
        }
        Caller theirPractitioner = practitioner(other, theirs);
        Callers.get(theirPractitioner, telehealth::start);
        assertThatThrownBy(() -> Callers.run(theirPractitioner, () -> telehealth.admit(mei)))
                .isInstanceOf(NotYourSession.class);
        assertThatThrownBy(() -> asVisitor(() -> telehealth.enterAsPatient("A".repeat(32))))
                .isInstanceOf(LinkDead.class);
        assertThat(Callers.get(practice.owner(), () -> guests.of(appointment)))
                .extracting(Guest::id)
                .containsExactly(mei);
    }

    @Test
    @DisplayName("TEL-3 a guest needs a name that can be read and is not too long")
    void names() {
        APractice.Opened practice = aPractice.open(50);
        AppointmentId appointment = startNow(practice, aPractice.patient(practice, "Leila"));
        for (String name : List.of("", "   ", "\u202E", "123", "x".repeat(81))) {
            assertThatThrownBy(() -> invite(practice, appointment, name, GuestRole.CARER))
                    .as(name)
                    .isInstanceOf(GuestNameWrong.class);
        }
        assertThat(invite(practice, appointment, "x".repeat(80), GuestRole.CARER)
                        .guest()
                        .name())
                .hasSize(80);
    }

    @Test
    @DisplayName(
            "TEL-2 four people at most: guests take the places that patients leave, also when all are invited at once")
    void places() throws Exception {
        APractice.Opened practice = aPractice.open(50);
        PatientId leila = aPractice.patient(practice, "Leila");
        PatientId mia = aPractice.patient(practice, "Mia");
        AppointmentId appointment = startNow(practice, leila);
        List<Together.Result<GuestLink>> results =
                Together.run(6, i -> () -> invite(practice, appointment, "Guest " + (char) ('A' + i), GuestRole.CARER));
        assertThat(results.stream().map(Together.Result::refusal).filter(refusal -> refusal != null))
                .hasSize(4)
                .hasOnlyElementsOfType(CallFull.class);

        ChangeAppointment withMia = new ChangeAppointment(
                Callers.get(practice.owner(), () -> appointments.facts(appointment))
                        .start(),
                50,
                AppointmentLocation.TELEHEALTH,
                List.of(leila, mia),
                null);
        assertThatThrownBy(() ->
                        Callers.run(practice.owner(), () -> scheduling.change(appointment, version(practice), withMia)))
                .isInstanceOf(CallFull.class);
        Guest first =
                Callers.get(practice.owner(), () -> guests.of(appointment)).get(0);
        Callers.run(practice.owner(), () -> guests.remove(appointment, first.id()));
        Callers.run(practice.owner(), () -> scheduling.change(appointment, version(practice), withMia));
        assertThat(Callers.get(practice.owner(), () -> guests.of(appointment))).hasSize(1);
    }

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
        assertThat(asVisitor(() -> telehealth.enterAsPatient(patientsToken(practice, appointment, leila)))
                        .token())
                .isNotBlank();

        GuestLink again = invite(practice, appointment, "Mei Lin", GuestRole.INTERPRETER);
        assertThat(token(again)).isNotEqualTo(token(mei));
        Callers.run(practice.owner(), () -> scheduling.cancel(appointment, "test"));
        assertDead(again);
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
        assertThat(asVisitor(() -> telehealth.enterAsPatient(token(mei))).token())
                .isNotBlank();
    }

    @Test
    @DisplayName("TEL-20 a removed guest's link is dead at once, with every ticket of it; other guests stay")
    void removed() throws Exception {
        APractice.Opened practice = aPractice.open(50);
        AppointmentId appointment = startNow(practice, aPractice.patient(practice, "Leila"));
        GuestLink mei = invite(practice, appointment, "Mei Lin", GuestRole.INTERPRETER);
        GuestLink carer = invite(practice, appointment, "Jo Ray", GuestRole.CARER);
        String waiting = asVisitor(() -> telehealth.enterAsPatient(token(mei))).token();
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
    @DisplayName("TEL-3 whoever comes by a guest's link finds no patient in the database, whatever they ask")
    void narrowedToNobody() throws Exception {
        APractice.Opened practice = aPractice.open(50);
        PatientId leila = aPractice.patient(practice, "Leila");
        AppointmentId appointment = startNow(practice, leila);
        GuestLink mei = invite(practice, appointment, "Mei Lin", GuestRole.INTERPRETER);
        invite(practice, appointment, "Jo Ray", GuestRole.CARER);
        Caller guest = guest(practice, mei);

        List<String> tables = database.ask(
                null,
                "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'patient_id'"
                        + " and not a.attisdropped where c.relnamespace = 'praxis'::regnamespace and c.relkind in ('r', 'p')"
                        + " and c.relname not in ('token_index', 'join_link')");
        assertThat(tables).contains("appointment_patient", "outgoing_message", "patient_word");
        assertThat(database.count(practice.id(), "select count(*) from patient_word"))
                .isPositive();
        assertThat(database.count(practice.id(), "select count(*) from join_link"))
                .isEqualTo(4);
        tables.forEach(
                table -> assertThat(asked(guest, "select patient_id from " + table + " where patient_id is not null"))
                        .as(table)
                        .isEmpty());
        assertThat(asked(guest, "select id from patient")).isEmpty();
        assertThat(asked(guest, "select id from audit_entry")).isEmpty();
        assertThat(asked(guest, "select id from join_link"))
                .containsExactly(mei.guest().id().toString());
        assertThat(asked(guest, "with x as (update patient set last_name = 'x' returning id) select id from x"))
                .isEmpty();

        Seating seating = Callers.get(guest, telehealth::seating);
        assertThat(seating.seats()).extracting(Seating.Seat::name).containsExactly("Mei Lin");
        assertThat(seating.toString()).doesNotContain("Leila");
        assertThatThrownBy(() -> Callers.run(guest, () -> telehealth.admit(guest.subject())))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> Callers.run(guest, telehealth::disconnect)).isInstanceOf(RuleBroken.class);
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
        assertThat(asVisitor(() -> telehealth.enterAsPatient(patientsLink)).json())
                .contains("JoinToken");
        assertThat(asVisitor(() -> telehealth.enterAsPatient(token(mei))).json())
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
        assertThat(asVisitor(() -> telehealth.enterAsPatient(patientsLink)).json())
                .doesNotContain("JoinToken");
        assertThat(history(practice)).contains("JOB DELETE video attendee taken out of the provider's meeting 1");

        Callers.run(practitioner, () -> telehealth.admit(patient.subject()));
        assertThat(asVisitor(() -> telehealth.enterAsPatient(patientsLink)).json())
                .contains("JoinToken");
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

    @Test
    @DisplayName("AUD-1 coming in is written once, however often a ticket is asked for and a connection comes back")
    void joiningIsWrittenOnce() throws Exception {
        APractice.Opened practice = aPractice.open(50);
        PatientId leila = aPractice.patient(practice, "Leila");
        AppointmentId appointment = startNow(practice, leila);
        Caller practitioner = practitioner(practice, appointment);
        asPractitioner(practice, appointment);
        Callers.get(practitioner, telehealth::start);
        asPractitioner(practice, appointment);
        Callers.run(practitioner, telehealth::connected);
        Caller patient = patient(practice, appointment, leila);
        Callers.run(practitioner, () -> telehealth.admit(patient.subject()));
        Callers.run(patient, telehealth::connected);
        Callers.run(patient, telehealth::connected);
        assertThat(joins(practice)).isEqualTo(1);

        Callers.run(patient, telehealth::timedOut);
        Callers.run(patient, telehealth::connected);
        assertThat(joins(practice)).isEqualTo(2);
        Callers.run(practitioner, telehealth::timedOut);
        Callers.run(practitioner, telehealth::connected);
        assertThat(joins(practice)).isEqualTo(3);
    }

    private long joins(APractice.Opened practice) throws SQLException {
        return database.count(practice.id(), "select count(*) from audit_entry where action = 'JOIN'");
    }

    private GuestLink invite(APractice.Opened practice, AppointmentId appointment, String name, GuestRole role) {
        return Callers.get(practice.owner(), () -> guests.add(appointment, name, role));
    }

    private void assertDead(GuestLink link) {
        assertThatThrownBy(() -> asVisitor(() -> telehealth.enterAsPatient(token(link))))
                .isInstanceOf(LinkDead.class);
        JoinView page = asVisitor(() -> joinPage.view(token(link)));
        assertThat(page.state()).isEqualTo(JoinState.OVER);
        assertThat(page.practitionerName()).isNull();
        assertThat(page.guest()).isNull();
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

    private long version(APractice.Opened practice) {
        try {
            return database.count(practice.id(), "select version from appointment");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private TicketAnswer asPractitioner(APractice.Opened practice, AppointmentId appointment) {
        return Callers.get(practice.owner(), () -> telehealth.enterAsPractitioner(appointment));
    }

    private Caller practitioner(APractice.Opened practice, AppointmentId appointment) {
        return seat(practice, asPractitioner(practice, appointment).token());
    }

    private Caller patient(APractice.Opened practice, AppointmentId appointment, PatientId patient) {
        String token = patientsToken(practice, appointment, patient);
        return seat(practice, asVisitor(() -> telehealth.enterAsPatient(token)).token());
    }

    private Caller guest(APractice.Opened practice, GuestLink link) {
        return seat(
                practice,
                asVisitor(() -> telehealth.enterAsPatient(token(link))).token());
    }

    private String patientsToken(APractice.Opened practice, AppointmentId appointment, PatientId patient) {
        String link = Callers.get(practice.owner(), () -> joinLinks.patientLink(appointment, patient));
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static String token(GuestLink link) {
        String path = link.link().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The caller that the signalling socket opens for a ticket. */
    private Caller seat(APractice.Opened practice, String ticket) {
        Participant seat = asVisitor(() -> telehealth.redeem(ticket));
        return switch (seat.role()) {
            case PRACTITIONER ->
                Caller.participant(practice.id(), seat.link(), Set.of(Right.SESSION_JOIN, Right.SESSION_HOLD), null);
            case PATIENT -> Caller.participant(practice.id(), seat.link(), Policy.PARTICIPANT, null);
            case GUEST -> Caller.guest(practice.id(), seat.link(), Policy.PARTICIPANT, null);
        };
    }

    private static <T> T asVisitor(Supplier<T> act) {
        return Callers.get(Caller.visitor("127.0.0.1"), act);
    }

    private long charged(APractice.Opened practice) throws SQLException {
        return database.count(
                practice.id(), "select coalesce(sum(amount), 0) from ledger_line where reason = 'VIDEO_SESSION'");
    }

    private UUID session(APractice.Opened practice) {
        try {
            return UUID.fromString(database.ask(practice.id(), "select id::text from video_session")
                    .get(0));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kind of actor, act, record, description and how many patients it touches. */
    private List<String> history(APractice.Opened practice) throws SQLException {
        return database.ask(
                practice.id(),
                "select concat_ws(' ', actor_kind, action, subject_type, description, cardinality(patient_ids))"
                        + " from audit_entry");
    }

    private List<String> attendees(APractice.Opened practice) throws Exception {
        String meeting = database.ask(practice.id(), "select provider_meeting from video_session")
                .get(0);
        List<String> there = new ArrayList<>();
        for (JsonObject one : sandbox.meetings().getValuesAs(JsonObject.class)) {
            if (one.getString("meetingId").equals(meeting)) {
                one.getJsonArray("attendees").stream()
                        .map(JsonValue::asJsonObject)
                        .forEach(attendee -> there.add(attendee.getString("externalUserId")));
            }
        }
        return there;
    }

    private List<String> asked(Caller caller, String question) {
        try (Callers.Opened opened = Callers.open(caller)) {
            return inside.jdbc(connection -> column(connection, question));
        } catch (SQLException e) {
            throw new IllegalStateException(question, e);
        }
    }

    private static List<String> column(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            List<String> answer = new ArrayList<>();
            while (rows.next()) {
                answer.add(rows.getString(1));
            }
            return answer;
        }
    }
}
