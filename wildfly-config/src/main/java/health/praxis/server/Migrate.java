package health.praxis.server;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateOutput;

/**
 * Brings the database to the state that an EAR expects, as the owner of the tables. The server itself never has the owner's password
 * and never migrates. Migrations are the {@code db/migration} resources of the EJB jar, so they always come with the EAR that needs them.
 */
public final class Migrate {
    /** The schema of all tables and of the migration history. */
    public static final String SCHEMA = "praxis";

    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger LIBRARY_LOG = Logger.getLogger("org.flywaydb");

    private static final String LOCATION = "classpath:db/migration";

    private Migrate() {}

    /** What a migration did: the schema's version before and after, and the descriptions of the steps in between, in order. */
    public record Outcome(String from, String to, List<String> steps) {
        /** One sentence for people. */
        public String words() {
            if (steps.isEmpty()) {
                return "database is up to date" + (to == null ? " (no migrations)" : " at " + to);
            }
            return steps.size() + (steps.size() == 1 ? " migration" : " migrations") + " applied, database now at "
                    + to;
        }
    }

    /**
     * Runs the migrations inside {@code ear} and gives the database the key that the server signs its transactions with.
     *
     * @throws FlywayException when a step fails (it is rolled back) or an applied step was changed afterwards
     * @throws IllegalArgumentException when the file has no EJB jar in it
     */
    public static Outcome runFromEar(Path ear, String url, String owner, String password, ContextKey key) {
        try {
            Path jar = Files.createTempFile("praxis-ejb", ".jar");
            try {
                extractEjbJar(ear, jar);
                try (var loader = new URLClassLoader(
                        new URL[] {jar.toUri().toURL()}, Thread.currentThread().getContextClassLoader())) {
                    Outcome outcome = run(url, owner, password, loader);
                    key.putInto(url, owner, password);
                    return outcome;
                }
            } finally {
                Files.delete(jar);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome run(String url, String owner, String password, ClassLoader loader) {
        var flyway = Flyway.configure(loader)
                .dataSource(url, owner, password)
                .schemas(SCHEMA)
                .createSchemas(true)
                .locations(LOCATION)
                .validateMigrationNaming(true)
                // Rooms grow side by side: an older timestamp may arrive after a newer one was applied.
                .outOfOrder(true)
                .load();
        var result = flyway.migrate();
        nameTablesWithoutSchema(url, owner, password);
        List<String> steps = result.migrations.stream().map(Migrate::words).toList();
        var current = flyway.info().current();
        return new Outcome(
                result.initialSchemaVersion,
                current == null || current.getVersion() == null
                        ? null
                        : current.getVersion().toString(),
                steps);
    }

    /** Every session of this database finds the tables by their plain names, the server's as well as an operator's. */
    private static void nameTablesWithoutSchema(String url, String owner, String password) {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement()) {
            statement.execute("do $$ begin execute format('alter database %I set search_path to " + SCHEMA
                    + "', current_database()); end $$");
        } catch (SQLException e) {
            throw new FlywayException("The database's search_path could not be set: " + e.getMessage(), e);
        }
    }

    private static String words(MigrateOutput step) {
        return step.version + " " + step.description + " (" + step.executionTime + " ms)";
    }

    static void extractEjbJar(Path ear, Path target) throws IOException {
        try (var zip = new ZipFile(ear.toFile())) {
            ZipEntry entry = zip.stream()
                    .filter(e -> e.getName().matches("praxis-ejb[^/]*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No praxis-ejb jar in " + ear));
            try (var in = zip.getInputStream(entry)) {
                Files.copy(in, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /**
     * The operators' command: {@code Migrate EAR}, with PRAXIS_DB_HOST, PRAXIS_DB_PORT, PRAXIS_DB_NAME, PRAXIS_DB_OWNER,
     * PRAXIS_DB_OWNER_PASSWORD and PRAXIS_CONTEXT_KEY in the environment. Exit code 0 when the database is up to date, 2 when a setting is missing, 17 when
     * a step failed.
     */
    public static void main(String[] arguments) {
        LIBRARY_LOG.setLevel(Level.SEVERE);
        // The command's own output, not a log.
        PrintStream out = System.out;
        System.exit(command(arguments, System.getenv(), out));
    }

    static int command(String[] arguments, Map<String, String> environment, PrintStream out) {
        String password = environment.getOrDefault("PRAXIS_DB_OWNER_PASSWORD", "");
        if (arguments.length != 1 || !Files.isRegularFile(Path.of(arguments[0]))) {
            out.println("usage: migrate EAR   (the praxis.ear that is to run on this database)");
            return CannotStart.Reason.USAGE.exitCode();
        }
        if (password.isEmpty()) {
            out.println("PRAXIS_DB_OWNER_PASSWORD is not set: the password of the role that owns the tables.");
            return CannotStart.Reason.USAGE.exitCode();
        }
        Optional<ContextKey> key = ContextKey.of(environment.getOrDefault(Secrets.CONTEXT_KEY, ""));
        if (key.isEmpty()) {
            out.println("PRAXIS_CONTEXT_KEY is not set to 32 bytes in base64: the same key that the server has.");
            return CannotStart.Reason.USAGE.exitCode();
        }
        String url = "jdbc:postgresql://%s:%s/%s?sslmode=%s"
                .formatted(
                        environment.getOrDefault("PRAXIS_DB_HOST", "127.0.0.1"),
                        environment.getOrDefault("PRAXIS_DB_PORT", "5432"),
                        environment.getOrDefault("PRAXIS_DB_NAME", "praxis"),
                        environment.getOrDefault("PRAXIS_DB_SSLMODE", "prefer"));
        try {
            Outcome outcome = runFromEar(
                    Path.of(arguments[0]),
                    url,
                    environment.getOrDefault("PRAXIS_DB_OWNER", "praxis_owner"),
                    password,
                    key.get());
            outcome.steps().forEach(step -> out.println("  " + step));
            out.println(outcome.words());
            return 0;
        } catch (FlywayException | IllegalArgumentException | UncheckedIOException e) {
            out.println("Migration failed, the failed step was rolled back: " + e.getMessage());
            return CannotStart.Reason.MIGRATION.exitCode();
        }
    }
}
