package health.praxis.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** A look into the installation's database past all row-level security, as only its superuser has. */
final class Database implements AutoCloseable {

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    static Database open(Installation installation) {
        try {
            return new Database(connect(installation));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The database if it takes connections by now. */
    static Optional<Database> openIfUp(Installation installation) {
        try {
            return Optional.of(new Database(connect(installation)));
        } catch (SQLException notYet) {
            return Optional.empty();
        }
    }

    private static Connection connect(Installation installation) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + installation.databasePort() + "/praxis",
                "postgres",
                installation.secret("postgres.password"));
    }

    /** The one number that a query answers; null counts as zero. */
    long number(String query, Object... parameters) {
        return Long.parseLong(text(query, parameters).orElse("0"));
    }

    /** The first column of the first row. */
    Optional<String> text(String query, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int place = 0; place < parameters.length; place++) {
                statement.setObject(place + 1, parameters[place]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void run(String statements) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
