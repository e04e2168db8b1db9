package health.praxis.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Makes a transaction's context as the server does, by the same key but without its code: for looking past all doors. */
final class SignedContext {

    private SignedContext() {}

    /** Says whose rows this transaction sees. Does nothing when no practice is named. */
    static void set(
            Connection connection,
            @Nullable PracticeGroupId practice,
            @Nullable UserId membership,
            @Nullable PatientId patient)
            throws SQLException {
        if (practice != null) {
            enter(connection, of(practice, membership, patient, stamp(connection)));
        }
    }

    /** A context with a signature that counts. */
    static String of(PracticeGroupId practice, @Nullable UserId membership, @Nullable PatientId patient, String stamp) {
        String told = practice + "|" + (membership == null ? "" : membership) + "|" + (patient == null ? "" : patient)
                + "|" + stamp;
        return told + "|" + HexFormat.of().formatHex(hmac(told));
    }

    static String stamp(Connection connection) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement("select context_stamp()");
                ResultSet answer = ask.executeQuery()) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** Enters any context, good or bad, as the server does. */
    static void enter(Connection connection, String context) throws SQLException {
        tell(connection, context, "select enter_context(?)");
    }

    /** Tells the database any context without entering it. */
    static void tell(Connection connection, String context) throws SQLException {
        tell(connection, context, "select set_config('praxis.context', ?, true)");
    }

    private static void tell(Connection connection, String context, String how) throws SQLException {
        try (PreparedStatement tell = connection.prepareStatement(how)) {
            tell.setString(1, context);
            tell.execute();
        }
    }

    private static byte[] hmac(String told) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(System.getenv("PRAXIS_CONTEXT_KEY")), "HmacSHA256"));
            return mac.doFinal(told.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
