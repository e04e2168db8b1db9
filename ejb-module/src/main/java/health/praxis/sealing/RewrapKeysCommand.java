package health.praxis.sealing;

import health.praxis.installation.DatabaseAddress;
import health.praxis.installation.MissingSetting;
import health.praxis.shared.PracticeGroupId;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The operators' command {@code rewrap-keys}: all stored keys are wrapped by a new master key instead of the previous one, in
 * one transaction. What they sealed stays as it is and opens as before. Run again, it finds nothing left to do.
 */
public final class RewrapKeysCommand {

    static final int DONE = 0;
    static final int BROKEN = 1;
    static final int CANNOT = 2;

    private static final String PRACTICES =
            "select practice_id, version, wrapped from sealing_key where wrapped is not null for update";
    private static final String INSTALLATION = "select cast(null as uuid) as practice_id, version, wrapped"
            + " from installation_sealing_key where wrapped is not null for update";
    private static final String PRACTICE = "update sealing_key set wrapped = ? where version = ? and practice_id = ?";
    private static final String OWN = "update installation_sealing_key set wrapped = ? where version = ?";

    private RewrapKeysCommand() {}

    /**
     * What was done.
     *
     * @param rewrapped keys that the previous master key had wrapped
     * @param already keys that the new one had wrapped before
     */
    public record Outcome(int rewrapped, int already) {

        Outcome and(Outcome other) {
            return new Outcome(rewrapped + other.rewrapped, already + other.already);
        }
    }

    /** @return 0 when every key is wrapped by the new master key, 1 when one opens by neither, 2 when it could not be tried */
    public static int run(Map<String, String> environment, PrintStream out) {
        for (String name : List.of(MasterKey.SETTING, MasterKey.PREVIOUS, "PRAXIS_DB_OWNER_PASSWORD")) {
            if (environment.getOrDefault(name, "").isBlank()) {
                out.println(name + " is not set.");
                return CANNOT;
            }
        }
        try (Connection database = DriverManager.getConnection(
                DatabaseAddress.of(environment),
                environment.getOrDefault("PRAXIS_DB_OWNER", "praxis_owner"),
                environment.get("PRAXIS_DB_OWNER_PASSWORD"))) {
            database.setAutoCommit(false);
            MasterKey previous = MasterKey.previous(environment.getOrDefault(MasterKey.PREVIOUS, ""));
            MasterKey now = MasterKey.of(environment.getOrDefault(MasterKey.SETTING, ""));
            Outcome outcome = rewrap(database, previous, now);
            database.commit();
            out.println(outcome.rewrapped() + " keys wrapped anew, from master key " + previous.id() + " to " + now.id()
                    + "; " + outcome.already() + " were already.");
            return DONE;
        } catch (SealBroken broken) {
            out.println("Nothing was changed: " + broken.getMessage() + ".");
            return BROKEN;
        } catch (SQLException | MissingSetting failed) {
            out.println("Nothing was changed: " + failed.getMessage());
            return CANNOT;
        }
    }

    /**
     * Wraps every key anew, in the connection's transaction, which is the caller's to commit.
     *
     * @param database as the owner of the tables
     * @param previous the master key that was, as its setting gives it
     * @param now the one that is to be
     * @throws SealBroken when a key opens by neither
     */
    public static Outcome rewrap(Connection database, String previous, String now) throws SQLException {
        return rewrap(database, MasterKey.previous(previous), MasterKey.of(now));
    }

    /** Forced row-level security hides the rows from their owner too; it is lifted inside this transaction only. */
    private static Outcome rewrap(Connection database, MasterKey previous, MasterKey now) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("alter table sealing_key no force row level security");
            Outcome outcome = rewrap(database, INSTALLATION, OWN, previous, now)
                    .and(rewrap(database, PRACTICES, PRACTICE, previous, now));
            statement.execute("alter table sealing_key force row level security");
            return outcome;
        }
    }

    private static Outcome rewrap(Connection database, String stored, String change, MasterKey previous, MasterKey now)
            throws SQLException {
        int rewrapped = 0;
        int already = 0;
        try (PreparedStatement question = database.prepareStatement(stored);
                PreparedStatement update = database.prepareStatement(change);
                ResultSet row = question.executeQuery()) {
            while (row.next()) {
                UUID practice = row.getObject("practice_id", UUID.class);
                KeyOwner owner = owner(practice);
                int version = row.getInt("version");
                byte[] wrapped = row.getBytes("wrapped");
                if (now.opens(owner, version, wrapped)) {
                    already++;
                    continue;
                }
                update.setBytes(1, now.rewrap(owner, version, wrapped, previous));
                update.setInt(2, version);
                if (practice != null) {
                    update.setObject(3, practice);
                }
                update.addBatch();
                rewrapped++;
            }
            update.executeBatch();
        }
        return new Outcome(rewrapped, already);
    }

    private static KeyOwner owner(@Nullable UUID practice) {
        return practice == null ? KeyOwner.installation() : KeyOwner.practice(new PracticeGroupId(practice));
    }
}
