package health.praxis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The development database")
class DevelopmentDatabaseTest {
    @TempDir
    private Path directory;

    private int port;

    @BeforeEach
    void freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @Test
    @DisplayName(
            "keeps commits over a crash, wants passwords, and keeps its data between runs; what a killed run left is stopped")
    void wholeLife() throws SQLException, IOException {
        var secrets = Secrets.in(directory.resolve("secrets.properties"));
        var first = DevelopmentDatabase.start(directory.resolve("postgres"), port, secrets);

        assertThat(text(owner(first), "show fsync")).isEqualTo("on");
        assertThat(text(owner(first), "show synchronous_commit")).isEqualTo("on");
        assertThatThrownBy(() -> DriverManager.getConnection(first.url(), "postgres", "guessed"))
                .hasMessageContaining("password authentication failed");

        migratesOnceAsOwner(first);

        // Not closed: as after kill -9 of the launcher, the server still runs on the data; the launcher's own lock went
        // with it.
        Files.delete(directory.resolve("postgres/data/epg-lock"));
        var second = DevelopmentDatabase.start(directory.resolve("postgres"), port, secrets);
        try {
            assertThat(text(application(second), "select words from note")).isEqualTo("kept");
            assertThatThrownBy(() -> text(application(second), "drop table note"))
                    .hasMessageContaining("must be owner");
            assertThatThrownBy(() -> text(application(second), "create table praxis.mine (id int)"))
                    .hasMessageContaining("permission denied");
        } finally {
            second.close();
        }
        assertThat(second.process()).isEmpty();
    }

    private void migratesOnceAsOwner(DevelopmentDatabase database) throws IOException {
        Path ear = earWithMigration();
        var environment = Map.of(
                "PRAXIS_DB_PORT",
                Integer.toString(port),
                "PRAXIS_DB_OWNER_PASSWORD",
                database.ownerPassword(),
                "PRAXIS_CONTEXT_KEY",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);

        assertThat(Migrate.command(new String[] {ear.toString()}, environment, out))
                .isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("202611210001 notes", "1 migration applied");
        said.reset();
        assertThat(Migrate.command(new String[] {ear.toString()}, environment, out))
                .isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("up to date");
        said.reset();
        assertThat(Migrate.command(new String[] {ear.toString()}, Map.of(), out))
                .isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("PRAXIS_DB_OWNER_PASSWORD");
        said.reset();
        assertThat(Migrate.command(new String[] {ear.toString()}, Map.of("PRAXIS_DB_OWNER_PASSWORD", "x"), out))
                .isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("PRAXIS_CONTEXT_KEY");
    }

    private Path earWithMigration() throws IOException {
        Path jar = zip(
                "praxis-ejb.jar", "db/migration/notes/V202611210001__notes.sql", """
                create table note (words text);
                insert into note values ('kept');
                grant usage on schema praxis to praxis_app;
                grant select on note to praxis_app;
                """.getBytes(StandardCharsets.UTF_8));
        return zip("praxis.ear", "praxis-ejb.jar", Files.readAllBytes(jar));
    }

    private Path zip(String name, String entry, byte[] content) throws IOException {
        Path file = directory.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int slash = entry.indexOf('/'); slash > 0; slash = entry.indexOf('/', slash + 1)) {
                zip.putNextEntry(new ZipEntry(entry.substring(0, slash + 1)));
            }
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return file;
    }

    private static Connection owner(DevelopmentDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), DevelopmentDatabase.OWNER, database.ownerPassword());
    }

    private static Connection application(DevelopmentDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.url(), DevelopmentDatabase.APPLICATION, database.applicationPassword());
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            if (!statement.execute(query)) {
                return "";
            }
            try (var result = statement.getResultSet()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
