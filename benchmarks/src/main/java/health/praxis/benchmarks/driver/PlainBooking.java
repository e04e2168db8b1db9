package health.praxis.benchmarks.driver;

import health.praxis.scheduling.BookAppointment;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What is left of a booking without rights, isolation and history: its statements over JDBC, from the same pool, on tables without row-level security,
 * in one commit. The queue, the questions and the rows are those of the door.
 */
final class PlainBooking {

    private static final String[] QUESTIONS = {
        "select role, access_level, deactivated_at from plain.practice_user where practice_id = ? and id = ?",
        "select id, status, profile_type from plain.patient where practice_id = ? and id = ?",
        "select id from plain.calendar_resource where practice_id = ? and id = ? for update",
        "select * from plain.reminder_preference where practice_id = ?"
    };

    private final DataSource database;
    private final UUID practice;

    PlainBooking(DataSource database, UUID practice) {
        this.database = database;
        this.practice = practice;
    }

    void book(BookAppointment wish) {
        UUID practitioner = wish.practitioner().value();
        UUID patient = wish.patients().get(0).value();
        UUID appointment = UUID.randomUUID();
        Instant end = wish.start().plus(Duration.ofMinutes(wish.minutes()));
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            ask(connection, QUESTIONS[0], practice, practitioner);
            ask(connection, QUESTIONS[1], practice, patient);
            ask(connection, QUESTIONS[2], practice, practitioner);
            change(
                    connection,
                    "insert into plain.appointment (practice_id, id, practitioner_id, location, starts_at, ends_at, created_at, changed_at,"
                            + " version) values (?, ?, ?, ?, ?, ?, now(), now(), 0)",
                    practice,
                    appointment,
                    practitioner,
                    wish.location().name(),
                    Timestamp.from(wish.start()),
                    Timestamp.from(end));
            change(
                    connection,
                    "insert into plain.appointment_patient (practice_id, appointment_id, patient_id, status) values (?, ?, ?, 'BOOKED')",
                    practice,
                    appointment,
                    patient);
            change(
                    connection,
                    "insert into plain.calendar_claim (practice_id, id, resource_id, lane, period, appointment_id)"
                            + " values (?, ?, ?, 0, tstzrange(?, ?, '[)'), ?)",
                    practice,
                    UUID.randomUUID(),
                    practitioner,
                    Timestamp.from(wish.start()),
                    Timestamp.from(end),
                    appointment);
            ask(connection, QUESTIONS[3], practice);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException failed) {
            throw new IllegalStateException("A plain booking failed", failed);
        }
    }

    private static void ask(Connection connection, String question, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, question, values)) {
            statement.executeQuery().close();
        }
    }

    private static void change(Connection connection, String change, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, change, values)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String text, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place]);
        }
        return statement;
    }
}
