package health.praxis.benchmarks.driver;

import health.praxis.scheduling.BookAppointment;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** One transaction of the server with one row of a table that nothing protects, and what else is done within it. */
final class BareRow {

    private final DataSource database;
    private final UserTransaction transaction;

    BareRow(DataSource database, UserTransaction transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** @throws IllegalStateException when it was not committed */
    void with(Runnable act) {
        try {
            transaction.begin();
            try (Connection connection = database.getConnection();
                    PreparedStatement insert = connection.prepareStatement("insert into bare.row (id) values (?)")) {
                insert.setObject(1, UUID.randomUUID());
                insert.executeUpdate();
                act.run();
            } catch (SQLException | RuntimeException failed) {
                transaction.rollback();
                throw failed;
            }
            transaction.commit();
        } catch (Exception failed) {
            throw new IllegalStateException("Not committed", failed);
        }
    }

    /** For a wish that is not carried out. */
    void alone(BookAppointment wish) {
        with(wish::practitioner);
    }
}
