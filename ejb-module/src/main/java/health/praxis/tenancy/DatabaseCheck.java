package health.praxis.tenancy;

import health.praxis.installation.MissingSetting;
import health.praxis.installation.Settings;
import health.praxis.installation.StartupCheck;
import health.praxis.shared.PracticeGroupId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The database keeps what it acknowledged, and the application's role cannot step round row-level security. */
@Dependent
class DatabaseCheck implements StartupCheck {

    @Resource(lookup = "java:jboss/datasources/Praxis")
    private DataSource database;

    @Inject
    private Settings settings;

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (settings.isProduction() && settings.text("PRAXIS_DB_PASSWORD").isEmpty()) {
            problems.add("PRAXIS_DB_PASSWORD is not set.");
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "full_page_writes")) {
                if (!"on".equals(only(statement, "show " + setting))) {
                    problems.add("PostgreSQL runs with " + setting
                            + " off and can lose what it acknowledged: switch it on.");
                }
            }
            problems.addAll(ownContext(connection));
            if ("off".equals(only(statement, "show synchronous_commit"))) {
                problems.add("PostgreSQL runs with synchronous_commit off: switch it on.");
            }
            if ("t"
                    .equals(only(
                            statement, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user"))) {
                problems.add(
                        "The application's database role is a superuser or bypasses row-level security: use praxis_app.");
            }
            if ("t"
                    .equals(only(
                            statement,
                            "select rolsuper or rolbypassrls from pg_roles r join pg_class c on c.relowner = r.oid"
                                    + " where c.oid = to_regclass('praxis.anonymous_patient')"))) {
                problems.add(
                        "The owner of the tables is a superuser or bypasses row-level security, and with it its views:"
                                + " migrate under a role of its own, as docs/operations.md says.");
            }
            if (!"0"
                    .equals(only(
                            statement,
                            "select count(*) from pg_class where relnamespace = 'praxis'::regnamespace"
                                    + " and pg_get_userbyid(relowner) = current_user"))) {
                problems.add("The application's database role owns tables: migrate under the owner role.");
            }
        } catch (SQLException unreachable) {
            problems.add("The database does not answer as it should (" + unreachable.getSQLState() + ").");
        }
        return problems;
    }

    /** A context of our making counts in the database. */
    private List<String> ownContext(Connection connection) throws SQLException {
        PracticeGroupId practice = PracticeGroupId.random();
        connection.setAutoCommit(false);
        try (PreparedStatement tell = connection.prepareStatement("select enter_context(?)");
                Statement statement = connection.createStatement()) {
            String stamp = only(statement, "select context_stamp()");
            tell.setString(1, new ContextSignature(settings.contextKey()).context(practice, null, null, null, stamp));
            tell.execute();
            return practice.toString().equals(only(statement, "select current_practice()"))
                    ? List.of()
                    : List.of("PRAXIS_CONTEXT_KEY is not the one that this database was migrated with:"
                            + " run the migrate command with the same key.");
        } catch (MissingSetting missing) {
            return List.of(missing.getMessage() + ".");
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static String only(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() ? answer.getString(1) : "";
        }
    }
}
