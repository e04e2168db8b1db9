package health.praxis.platform;

import health.praxis.audit.HistorySealing;
import health.praxis.outbox.DeadLetters;
import health.praxis.outbox.Queues;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** What hospital IT looks at first: database, queues and history of the installation, without a practice's data (SEC-4). */
@Stateless
@Door
public class PlatformInstallation {

    @Inject
    private PlatformReading reading;

    @Inject
    private Queues queues;

    @Inject
    private DeadLetters deadLetters;

    @Inject
    private HistorySealing histories;

    /** As it is now. */
    @Allowed(Right.PLATFORM)
    public InstallationState state() {
        PlatformReading.Migrations ran = reading.migrations();
        return new InstallationState(
                reading.databaseVersion(),
                ran.applied(),
                ran.failed(),
                ran.newest(),
                ran.newestAt(),
                queues.all(),
                deadLetters.open().size(),
                histories.heads().size(),
                histories.unsealed().size(),
                histories.keyInUse());
    }
}
