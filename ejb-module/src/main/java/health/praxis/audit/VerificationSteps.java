package health.praxis.audit;

import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The transactions of a verification, one for each practice. For {@link HistoryVerification} alone. */
@Stateless
@Door
public class VerificationSteps {

    @Resource(lookup = "java:jboss/datasources/Praxis")
    private DataSource database;

    @Inject
    private OwnHistoryKeys keys;

    /** Practices that have a chain; the installation itself is among them. */
    @Allowed(Right.PLATFORM)
    public List<UUID> practices() {
        try (Connection connection = database.getConnection()) {
            return HistoryVerifier.practices(connection);
        } catch (SQLException failed) {
            throw new EJBException(failed);
        }
    }

    /**
     * Walks the chain of the caller's practice. Neither its users nor who runs the installation may see every entry, so it is
     * done as a job.
     *
     * @param heads those of all practices
     * @throws VerificationRunning while another walk along the same chain goes on
     */
    @Allowed(Right.WORK)
    public HistoryVerdict verify(List<HeadsFile.Signed> heads) {
        UUID practice = Callers.current().requirePractice().value();
        try (Connection connection = database.getConnection()) {
            alone(connection, practice);
            return new HistoryVerifier(
                            connection,
                            keys.all(),
                            practice,
                            heads.stream()
                                    .filter(head -> head.head().practice().equals(practice))
                                    .toList())
                    .verdict();
        } catch (SQLException failed) {
            throw new EJBException(failed);
        }
    }

    /** Until the transaction ends, on all servers. */
    private static void alone(Connection connection, UUID practice) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(
                "select pg_try_advisory_xact_lock(hashtext('history verification'), hashtext(?))")) {
            question.setString(1, practice.toString());
            try (ResultSet answer = question.executeQuery()) {
                answer.next();
                if (!answer.getBoolean(1)) {
                    throw new VerificationRunning();
                }
            }
        }
    }
}
