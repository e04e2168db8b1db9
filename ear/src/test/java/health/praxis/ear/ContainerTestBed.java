package health.praxis.ear;

import health.praxis.server.TestBed;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Database and provider sandbox for the whole run of container tests; WildFly itself is started by Arquillian in between. */
public final class ContainerTestBed implements LauncherSessionListener {
    private TestBed testBed;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        testBed = TestBed.start(
                Path.of(System.getProperty("praxis.root")),
                Path.of(System.getProperty("praxis.test.directory")),
                PraxisArchive.FILE.toPath(),
                System.getenv());
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (testBed != null) {
            testBed.close();
        }
    }
}
