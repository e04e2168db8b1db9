package health.praxis.audit;

import health.praxis.installation.DatabaseAddress;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The operators' command {@code verify-history}: the walk of {@link HistoryVerification} without the server, on a database as it
 * is, restored or copied, by a role that reads past row-level security. Needs no signing key.
 */
public final class VerifyHistoryCommand {

    static final int INTACT = 0;
    static final int BROKEN = 1;
    static final int CANNOT = 2;

    private VerifyHistoryCommand() {}

    /** @return 0 when all is as it was written, 1 when something is not, 2 when it cannot be told */
    public static int run(Map<String, String> environment, PrintStream out) {
        for (String name : List.of(
                HistoryKeys.SETTING,
                HeadKeys.VERIFYING,
                HeadKeys.DIRECTORY,
                "PRAXIS_DB_READER",
                "PRAXIS_DB_READER_PASSWORD")) {
            if (environment.getOrDefault(name, "").isBlank()) {
                out.println(name + " is not set.");
                return CANNOT;
            }
        }
        try (Connection database = DriverManager.getConnection(
                DatabaseAddress.of(environment),
                environment.get("PRAXIS_DB_READER"),
                environment.get("PRAXIS_DB_READER_PASSWORD"))) {
            return verify(database, environment, out);
        } catch (SQLException | IllegalArgumentException failed) {
            out.println("The history could not be verified: " + failed.getMessage());
            return CANNOT;
        }
    }

    private static int verify(Connection database, Map<String, String> environment, PrintStream out)
            throws SQLException {
        database.setReadOnly(true);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        database.setAutoCommit(false);
        if (!seesAll(database)) {
            out.println("PRAXIS_DB_READER does not see past row-level security: name the role that makes the backups.");
            return CANNOT;
        }
        Path directory = Path.of(environment.get(HeadKeys.DIRECTORY));
        if (!Files.isDirectory(directory)) {
            out.println(directory + " is no directory.");
            return CANNOT;
        }
        HistoryKeys keys = HistoryKeys.of(environment.getOrDefault(HistoryKeys.SETTING, ""));
        HeadsFile.Content heads =
                new HeadsFile(directory).read(HeadKeys.verifying(environment.getOrDefault(HeadKeys.VERIFYING, "")));
        heads.problems().forEach(words -> out.println("HEADS: " + words));
        Set<UUID> practices = new TreeSet<>(HistoryVerifier.practices(database));
        heads.heads().forEach(head -> practices.add(head.head().practice()));
        long entries = 0;
        int findings = heads.problems().size();
        for (UUID practice : practices) {
            HistoryVerifier walk = new HistoryVerifier(
                    database,
                    keys,
                    practice,
                    heads.heads().stream()
                            .filter(head -> head.head().practice().equals(practice))
                            .toList());
            List<HistoryFinding> found = walk.verify();
            found.forEach(finding -> out.println(finding.toString()));
            findings += found.size();
            entries += walk.length();
        }
        out.println((findings == 0 ? "Intact: " : "Broken: ") + practices.size() + " histories, " + entries
                + " sealed entries, " + heads.heads().size() + " signed heads, " + findings + " findings.");
        return findings == 0 ? INTACT : BROKEN;
    }

    private static boolean seesAll(Connection database) throws SQLException {
        try (Statement question = database.createStatement();
                ResultSet row = question.executeQuery(
                        "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
