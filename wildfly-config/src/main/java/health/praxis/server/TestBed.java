package health.praxis.server;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a test that starts the server itself needs around it: a migrated database, the provider sandbox when it is built, and a server
 * base directory. The server gets its settings from the environment of the test's process, so the passwords are taken from there too.
 */
public final class TestBed implements AutoCloseable {
    /** The last line that the program prints before the test may begin. */
    public static final String READY = "test bed ready";

    private final DevelopmentDatabase database;
    private final Sandbox sandbox;
    private final Watchdog watchdog;

    private TestBed(DevelopmentDatabase database, Sandbox sandbox, Watchdog watchdog) {
        this.database = database;
        this.sandbox = sandbox;
        this.watchdog = watchdog;
    }

    /**
     * Starts with an empty database in {@code directory}; what earlier tests left there is deleted. The server's base directory is
     * {@code directory/server}, its installation {@link ServerInstallation#home()} of the checkout at {@code root}.
     *
     * @param ear the archive whose migrations make the tables
     * @param environment variables of SETTINGS, with PRAXIS_PORT_OFFSET and all passwords
     * @throws CannotStart when a part does not start
     */
    public static TestBed start(Path root, Path directory, Path ear, Map<String, String> environment) {
        var ports = new Ports(Integer.parseInt(environment.getOrDefault("PRAXIS_PORT_OFFSET", "0")));
        Path postgres = directory.resolve("postgres");
        Path program = Sandbox.program(root);
        boolean withSandbox = Files.exists(program);
        try {
            DevelopmentDatabase.stopLeftover(postgres.resolve("data"));
            MachineCheck.portsFree(ports, withSandbox);
            ServerInstallation.deleteTree(postgres.resolve("data"));
            ServerInstallation.deleteTree(directory.resolve("server"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (var progress = new Progress(System.out, System.nanoTime())) {
            ServerInstallation installation = ServerInstallation.provision(root, progress);
            installation.prepareBaseDirectory(directory.resolve("server"));
            acceptPlainHttp(directory.resolve("server/configuration/praxis.xml"));
        }
        var watchdog = new Watchdog();
        var secrets = Secrets.fromEnvironment(environment);
        var database = DevelopmentDatabase.start(postgres, ports.database(), secrets);
        database.process().ifPresent(process -> watchdog.watch("INT", process.pid()));
        Migrate.runFromEar(
                ear, database.url(), DevelopmentDatabase.OWNER, database.ownerPassword(), secrets.contextKey());
        Sandbox sandbox = null;
        if (withSandbox) {
            sandbox = Sandbox.start(program, ports, directory);
            watchdog.watch("TERM", sandbox.process().pid());
        }
        return new TestBed(database, sandbox, watchdog);
    }

    /**
     * The test bed as a program of its own, so that its libraries do not mix with those of the test: {@code TestBed ROOT DIRECTORY EAR}.
     * Says {@link #READY} when all is there and ends when its standard input closes.
     */
    public static void main(String[] arguments) throws IOException {
        // The program's own output, not a log.
        PrintStream out = System.out;
        try (var testBed =
                start(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), System.getenv())) {
            out.println(READY);
            System.in.transferTo(PrintStream.nullOutputStream());
        } catch (CannotStart e) {
            out.println(e.getMessage());
            System.exit(e.reason().exitCode());
        }
    }

    @Override
    public void close() {
        if (sandbox != null) {
            sandbox.stop();
        }
        database.close();
        watchdog.close();
    }

    /** The in-container test runner speaks plain HTTP on the loopback; the redirect to https would turn it away. */
    private static void acceptPlainHttp(Path configuration) {
        try {
            String text = Files.readString(configuration);
            String redirect = "<filter-ref name=\"redirect-to-https\" priority=\"20\"/>";
            if (!text.contains(redirect)) {
                throw new IllegalStateException("No redirect to https in " + configuration);
            }
            Files.writeString(configuration, text.replace(redirect, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
