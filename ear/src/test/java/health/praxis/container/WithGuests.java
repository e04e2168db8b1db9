package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.access.Policy;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.shared.PatientId;
import health.praxis.telehealth.GuestLink;
import health.praxis.telehealth.GuestRole;
import health.praxis.telehealth.Guests;
import health.praxis.telehealth.JoinLinks;
import health.praxis.telehealth.JoinPage;
import health.praxis.telehealth.JoinState;
import health.praxis.telehealth.JoinView;
import health.praxis.telehealth.LinkDead;
import health.praxis.telehealth.Participant;
import health.praxis.telehealth.ReceiptQueries;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What the tests of guests share: a practice with a session, guests, and everybody who takes part in it. */
abstract class WithGuests extends HouseDeployment {

    final SandboxControl sandbox = new SandboxControl();

    @Inject
    APractice aPractice;

    @Inject
    Database database;

    @Inject
    Inside inside;

    @Inject
    Scheduling scheduling;

    @Inject
    SchedulingQueries appointments;

    @Inject
    JoinLinks joinLinks;

    @Inject
    JoinPage joinPage;

    @Inject
    Guests guests;

    @Inject
    Telehealth telehealth;

    @Inject
    ReceiptQueries receipts;

    @Inject
    Clock clock;

    long joins(APractice.Opened practice) throws SQLException {
        return database.count(practice.id(), "select count(*) from audit_entry where action = 'JOIN'");
    }

    GuestLink invite(APractice.Opened practice, AppointmentId appointment, String name, GuestRole role) {
        return Callers.get(practice.owner(), () -> guests.add(appointment, name, role));
    }

    void assertDead(GuestLink link) {
        assertThatThrownBy(() -> asVisitor(() -> telehealth.enterByLink(token(link))))
                .isInstanceOf(LinkDead.class);
        JoinView page = asVisitor(() -> joinPage.view(token(link)));
        assertThat(page.state()).isEqualTo(JoinState.OVER);
        assertThat(page.practitionerName()).isNull();
        assertThat(page.guest()).isNull();
    }

    AppointmentId startNow(APractice.Opened practice, PatientId patient) {
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

    long version(APractice.Opened practice) {
        try {
            return database.count(practice.id(), "select version from appointment");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    TicketAnswer asPractitioner(APractice.Opened practice, AppointmentId appointment) {
        return Callers.get(practice.owner(), () -> telehealth.enterAsPractitioner(appointment));
    }

    Caller practitioner(APractice.Opened practice, AppointmentId appointment) {
        return seat(practice, asPractitioner(practice, appointment).token());
    }

    Caller patient(APractice.Opened practice, AppointmentId appointment, PatientId patient) {
        String token = patientsToken(practice, appointment, patient);
        return seat(practice, asVisitor(() -> telehealth.enterByLink(token)).token());
    }

    Caller guest(APractice.Opened practice, GuestLink link) {
        return seat(
                practice, asVisitor(() -> telehealth.enterByLink(token(link))).token());
    }

    String patientsToken(APractice.Opened practice, AppointmentId appointment, PatientId patient) {
        String link = Callers.get(practice.owner(), () -> joinLinks.patientLink(appointment, patient));
        return link.substring(link.lastIndexOf('/') + 1);
    }

    static String token(GuestLink link) {
        String path = link.link().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The caller that the signalling socket opens for a ticket. */
    Caller seat(APractice.Opened practice, String ticket) {
        Participant seat = asVisitor(() -> telehealth.redeem(ticket));
        return switch (seat.role()) {
            case PRACTITIONER ->
                Caller.participant(practice.id(), seat.link(), Set.of(Right.SESSION_JOIN, Right.SESSION_HOLD), null);
            case PATIENT -> Caller.participant(practice.id(), seat.link(), Policy.PARTICIPANT, null);
            case GUEST -> Caller.guest(practice.id(), seat.link(), Policy.PARTICIPANT, null);
        };
    }

    static <T> T asVisitor(Supplier<T> act) {
        return Callers.get(Caller.visitor("127.0.0.1"), act);
    }

    long charged(APractice.Opened practice) throws SQLException {
        return database.count(
                practice.id(), "select coalesce(sum(amount), 0) from ledger_line where reason = 'VIDEO_SESSION'");
    }

    UUID session(APractice.Opened practice) {
        try {
            return UUID.fromString(database.ask(practice.id(), "select id::text from video_session")
                    .get(0));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kind of actor, act, record, description and how many patients it touches. */
    List<String> history(APractice.Opened practice) throws SQLException {
        return database.ask(
                practice.id(),
                "select concat_ws(' ', actor_kind, action, subject_type, description, cardinality(patient_ids))"
                        + " from audit_entry");
    }

    List<String> attendees(APractice.Opened practice) throws Exception {
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

    List<String> asked(Caller caller, String question) {
        try (Callers.Opened opened = Callers.open(caller)) {
            return inside.jdbc(connection -> column(connection, question));
        } catch (SQLException e) {
            throw new IllegalStateException(question, e);
        }
    }

    static List<String> column(Connection connection, String question) throws SQLException {
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
