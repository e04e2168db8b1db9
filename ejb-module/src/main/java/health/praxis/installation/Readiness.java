package health.praxis.installation;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** Asks every room's {@link StartupCheck} when the application starts; production does not start while one has a problem. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Readiness {

    private static final System.Logger LOG = System.getLogger(Readiness.class.getName());

    @Inject
    private Settings settings;

    @Inject
    @Any
    private Instance<StartupCheck> checks;

    @PostConstruct
    void refuseToStartWithAProblem() {
        List<String> problems = problems();
        problems.forEach(problem -> LOG.log(System.Logger.Level.ERROR, "Start-up check: {0}", problem));
        warnings().forEach(warning -> LOG.log(System.Logger.Level.WARNING, "Start-up check: {0}", warning));
        if (settings.isProduction() && !problems.isEmpty()) {
            throw new MissingSetting("so that these hold: " + String.join(" ", problems));
        }
    }

    /** What keeps this installation from serving; empty when all is well. */
    public List<String> problems() {
        return checks.stream().flatMap(check -> check.problems().stream()).toList();
    }

    /** What works worse than it should; one sentence each. */
    public List<String> warnings() {
        return checks.stream().flatMap(check -> check.warnings().stream()).toList();
    }
}
