package health.praxis.console.platform;

import health.praxis.audit.HistoryFinding;
import health.praxis.audit.HistoryVerification;
import health.praxis.platform.InstallationState;
import health.praxis.platform.PlatformInstallation;
import health.praxis.sealing.KeyOverview;
import health.praxis.sealing.KeysInUse;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.ResourceBundle;

/** Versions, queues, histories and keys of the installation, for whoever runs it (SEC-4). */
@Named
@RequestScoped
public class PlatformInstallationPage {

    @Inject
    private PlatformInstallation door;

    @Inject
    private KeyOverview keyOverview;

    @Inject
    private HistoryVerification histories;

    @Inject
    private ServletContext application;

    @Inject
    private Clock clock;

    private InstallationState state;
    private KeysInUse keys;
    private List<HistoryFinding> findings = List.of();
    private boolean verified;

    @PostConstruct
    void open() {
        state = door.state();
        keys = keyOverview.inUse();
    }

    /** Walks all histories, which takes as long as they are. */
    public void verify() {
        findings = histories.verifyAll();
        verified = true;
    }

    /** "3 min 20 s" since then. */
    public String age(Instant since) {
        Duration waited = Duration.between(since, clock.instant());
        return waited.toMinutes() + " min " + waited.toSecondsPart() + " s";
    }

    public InstallationState getState() {
        return state;
    }

    public KeysInUse getKeys() {
        return keys;
    }

    public List<HistoryFinding> getFindings() {
        return findings;
    }

    public boolean isVerified() {
        return verified;
    }

    public String getVersion() {
        return ResourceBundle.getBundle("health.praxis.console.version").getString("version");
    }

    public String getJava() {
        return System.getProperty("java.version");
    }

    public String getServer() {
        return application.getServerInfo();
    }
}
