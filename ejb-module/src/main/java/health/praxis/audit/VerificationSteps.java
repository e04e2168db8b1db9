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

    @Inject
    private Audit audit;

    /** Practices that have a chain; the installation itself is among them. */
    @Allowed(Right.PLATFORM)
    public List<UUID> practices() {
        try (Connection connection = database.getConnection()) {
            return HistoryVerifier.practices(connection);
        } catch (SQLException failed) {
            throw new EJBException(failed);
        }
    }

    /** Walks the chain of the caller's practice. @param heads those of all practices */
    @Allowed({Right.PLATFORM, Right.HISTORY_VIEW})
    public List<HistoryFinding> verify(List<HeadsFile.Signed> heads) {
        UUID practice = Callers.current().requirePractice().value();
        try (Connection connection = database.getConnection()) {
            List<HistoryFinding> findings = new HistoryVerifier(
                            connection,
                            keys.all(),
                            practice,
                            heads.stream()
                                    .filter(head -> head.head().practice().equals(practice))
                                    .toList())
                    .verify();
            note(practice, findings.size());
            return findings;
        } catch (SQLException failed) {
            throw new EJBException(failed);
        }
    }

    private void note(UUID practice, int findings) {
        String words = "history verified, " + findings + " findings";
        if (practice.equals(Chain.PLATFORM)) {
            audit.recordForPlatform(Action.VIEW, Callers.current().subject(), words);
        } else {
            audit.record(AuditEvent.of(Action.VIEW, "history", List.of()).describe(words));
        }
    }
}
