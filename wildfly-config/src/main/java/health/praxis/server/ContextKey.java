package health.praxis.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;

/**
 * The key that the server signs the context of its transactions with, as the database needs it to check HMAC-SHA-256: the two
 * pads, in a table that only the owner of the tables reads.
 */
public final class ContextKey {
    private static final int KEY_BYTES = 32;
    private static final int BLOCK_BYTES = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final byte[] key;

    private ContextKey(byte[] key) {
        this.key = key;
    }

    /** The key in base64; empty when the text is not 32 bytes. */
    public static Optional<ContextKey> of(String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text);
            return key.length == KEY_BYTES ? Optional.of(new ContextKey(key)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /**
     * Makes it the database's key, under the owner's role. A database without the table, of an earlier version, is left alone.
     *
     * @throws FlywayException when the database refuses
     */
    void putInto(String url, String owner, String password) {
        try (Connection connection = DriverManager.getConnection(url, owner, password)) {
            if (!hasTable(connection)) {
                return;
            }
            try (var statement = connection.prepareStatement(
                    "insert into praxis.context_key (inner_pad, outer_pad) values (?, ?) on conflict (the_only_row)"
                            + " do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad")) {
                statement.setBytes(1, pad(INNER));
                statement.setBytes(2, pad(OUTER));
                statement.executeUpdate();
            }
        } catch (SQLException e) {
            throw new FlywayException("The context key could not be put into the database: " + e.getMessage(), e);
        }
    }

    private static boolean hasTable(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select to_regclass('praxis.context_key') is not null")) {
            return result.next() && result.getBoolean(1);
        }
    }

    private byte[] pad(byte with) {
        byte[] block = new byte[BLOCK_BYTES];
        System.arraycopy(key, 0, block, 0, key.length);
        for (int i = 0; i < block.length; i++) {
            block[i] ^= with;
        }
        return block;
    }
}
