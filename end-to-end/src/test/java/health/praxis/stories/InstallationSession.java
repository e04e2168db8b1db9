package health.praxis.stories;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Ends, after the last story, what the first one started. */
public final class InstallationSession implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Browser.closeAll();
        Installation.stop();
    }
}
