package health.praxis.ear;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Database and provider sandbox for the whole run of container tests, in a process of their own; WildFly itself is started by Arquillian
 * in between. All of them have the environment of this process.
 */
public final class ContainerTestBed implements LauncherSessionListener {
    private static final String READY = "test bed ready";
    private static final int STOP_SECONDS = 90;

    private Process process;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Path root = Path.of(System.getProperty("praxis.root"));
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            root.resolve("wildfly-config/target/praxis-wildfly-config.jar")
                                    .toString(),
                            "health.praxis.server.TestBed",
                            root.toString(),
                            System.getProperty("praxis.test.directory"),
                            PraxisArchive.FILE.getAbsolutePath())
                    .redirectErrorStream(true)
                    .start();
            awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() throws IOException {
        var said = new StringBuilder();
        // Left open: closing it would break the program's output.
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); !READY.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IllegalStateException("The test bed did not start:\n" + said);
            }
            said.append(line).append('\n');
        }
        var rest = new Thread(() -> output.lines().forEach(line -> {}), "test-bed-output");
        rest.setDaemon(true);
        rest.start();
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
