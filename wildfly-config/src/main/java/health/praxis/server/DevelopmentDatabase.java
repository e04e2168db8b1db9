package health.praxis.server;

import health.praxis.server.CannotStart.Reason;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL of its own for development and tests: durable as in production, passwords required, data kept between runs. It holds one
 * database with two roles: the owner of the tables (migrations) and the application's role, which owns nothing and cannot step around
 * row-level security. Production uses a PostgreSQL of its operators.
 */
public final class DevelopmentDatabase implements AutoCloseable {
    /** Name of the database. */
    public static final String NAME = "praxis";
    /** The role that owns the tables and migrates. */
    public static final String OWNER = "praxis_owner";
    /** The role of the server. */
    public static final String APPLICATION = "praxis_app";

    private static final Duration START_WAIT = Duration.ofSeconds(120);
    private static final Duration STOP_WAIT = Duration.ofSeconds(60);
    private static final String SUPERUSER = "postgres";

    private final Path data;
    private final int port;
    private final Secrets secrets;
    private final EmbeddedPostgres postgres;

    private DevelopmentDatabase(Path data, int port, Secrets secrets, EmbeddedPostgres postgres) {
        this.data = data;
        this.port = port;
        this.secrets = secrets;
        this.postgres = postgres;
    }

    /**
     * Starts PostgreSQL on 127.0.0.1 with its data below {@code directory}; makes roles and database when they are missing. A server that
     * a killed run left behind on the same data is stopped first.
     *
     * @throws CannotStart when it does not start within two minutes or would not keep commits over a crash
     */
    public static DevelopmentDatabase start(Path directory, int port, Secrets secrets) {
        Path absolute = directory.toAbsolutePath();
        Path data = absolute.resolve("data");
        stopLeftover(data);
        var server = Redirect.appendTo(absolute.resolve("postgresql.log").toFile());
        try {
            Files.createDirectories(data);
            var builder = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(absolute.resolve("software").toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(START_WAIT)
                    .setConnectConfig("password", secrets.get(Secrets.SUPERUSER_PASSWORD))
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("encoding", "UTF8")
                    // The library starts its server with -F (no fsync) and asynchronous commits; the last setting wins.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "100")
                    .setErrorRedirector(server)
                    .setOutputRedirector(server);
            var database = new DevelopmentDatabase(data, port, secrets, builder.start());
            try {
                database.prepare();
                return database;
            } catch (SQLException | IOException | CannotStart e) {
                database.close();
                throw e;
            }
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new CannotStart(
                    Reason.DATABASE,
                    "PostgreSQL did not start: " + e.getMessage() + " (its log: " + absolute.resolve("postgresql.log")
                            + ")",
                    e);
        }
    }

    /** JDBC address of the database, without user and password. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    /** Port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Password of {@link #OWNER}. */
    public String ownerPassword() {
        return secrets.get(Secrets.OWNER_PASSWORD);
    }

    /** Password of {@link #APPLICATION}. */
    public String applicationPassword() {
        return secrets.get(Secrets.APPLICATION_PASSWORD);
    }

    /** A connection of the server's superuser, for tests that look at the catalogue. */
    public Connection connectAsSuperuser() throws SQLException {
        return DriverManager.getConnection(url(), SUPERUSER, secrets.get(Secrets.SUPERUSER_PASSWORD));
    }

    /** Process id of the server, empty when it does not run. */
    Optional<ProcessHandle> process() {
        return postmaster(data);
    }

    /** Stops the server and waits until it has written its checkpoint, at most a minute. Data stays. */
    @Override
    public void close() {
        Optional<ProcessHandle> running = postmaster(data);
        try {
            postgres.close();
        } catch (IOException | IllegalStateException e) {
            running.ifPresent(DevelopmentDatabase::interrupt);
        }
        running.ifPresent(process -> Processes.awaitExit(process, STOP_WAIT));
    }

    /** Stops the server that runs on {@code data}, if one does: a killed launcher leaves it behind. */
    static void stopLeftover(Path data) {
        postmaster(data).ifPresent(process -> {
            interrupt(process);
            if (!Processes.awaitExit(process, STOP_WAIT)) {
                throw new CannotStart(
                        Reason.DATABASE,
                        "PostgreSQL of an earlier run (process " + process.pid()
                                + ") does not stop: end it and run again.");
            }
        });
    }

    private static Optional<ProcessHandle> postmaster(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(pidFile);
            // The number may have been given to another program since: only a process that calls itself postgres is
            // ours.
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                            .filter(ProcessHandle::isAlive)
                            .filter(process ->
                                    process.info().command().orElse("").endsWith("postgres"));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, a checkpoint is written. */
    private static void interrupt(ProcessHandle process) {
        Processes.signal(process, "INT");
    }

    private void prepare() throws SQLException, IOException {
        try (Connection server = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                SUPERUSER,
                secrets.get(Secrets.SUPERUSER_PASSWORD))) {
            requireOn(server, "fsync");
            requireOn(server, "synchronous_commit");
            execute(
                    server,
                    "select format('alter role postgres password %L', ?)",
                    secrets.get(Secrets.SUPERUSER_PASSWORD));
            role(server, OWNER, ownerPassword());
            role(server, APPLICATION, applicationPassword());
            if (!exists(server, "select 1 from pg_database where datname = ?", NAME)) {
                execute(
                        server,
                        "select format('create database %I owner praxis_owner encoding ''UTF8'' template template0', ?)",
                        NAME);
            }
            execute(server, "select format('revoke all on database %I from public', ?)", NAME);
            execute(server, "select format('grant connect on database %I to praxis_app', ?)", NAME);
            requirePasswords(server);
        }
    }

    private static void role(Connection server, String name, String password) throws SQLException {
        if (!exists(server, "select 1 from pg_roles where rolname = ?", name)) {
            execute(server, "select format('create role %I', ?)", name);
        }
        try (var statement = server.prepareStatement(
                "select format('alter role %I login nosuperuser nobypassrls nocreatedb nocreaterole"
                        + " noreplication password %L', ?, ?)")) {
            statement.setString(1, name);
            statement.setString(2, password);
            executeGenerated(server, statement);
        }
    }

    private void requirePasswords(Connection server) throws SQLException, IOException {
        Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        try (var statement = server.createStatement()) {
            statement.execute("select pg_reload_conf()");
        }
    }

    private static void requireOn(Connection server, String setting) throws SQLException {
        try (var statement = server.createStatement();
                var result = statement.executeQuery("show " + setting)) {
            if (!result.next() || !"on".equals(result.getString(1))) {
                throw new CannotStart(
                        Reason.DATABASE,
                        "PostgreSQL runs with " + setting + " off: a crash could lose committed data.");
            }
        }
    }

    private static boolean exists(Connection server, String query, String parameter) throws SQLException {
        try (var statement = server.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (var result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    /** Statements that take no parameters are written by the server itself, which quotes names and values. */
    private static void execute(Connection server, String generator, String parameter) throws SQLException {
        try (var statement = server.prepareStatement(generator)) {
            statement.setString(1, parameter);
            executeGenerated(server, statement);
        }
    }

    private static void executeGenerated(Connection server, java.sql.PreparedStatement generator) throws SQLException {
        try (var result = generator.executeQuery();
                var statement = server.createStatement()) {
            result.next();
            statement.execute(result.getString(1));
        }
    }
}
