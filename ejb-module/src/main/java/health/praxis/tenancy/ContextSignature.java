package health.praxis.tenancy;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL is told about a transaction: practice, membership, patient, the transaction's stamp and, for a
 * calendar feed, the one practitioner; signed with HMAC-SHA-256. The database holds the same key where the application's
 * role cannot read it, so only this process can make a context that counts, and it counts in the stamped transaction only.
 */
final class ContextSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    ContextSignature(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * @param practice null for the platform, which has none
     * @param calendar the practitioner to whose appointments the transaction is narrowed; null when it is not
     * @param stamp what {@code context_stamp()} answers in this transaction
     */
    String context(
            @Nullable PracticeGroupId practice,
            @Nullable UserId membership,
            @Nullable PatientId patient,
            @Nullable UserId calendar,
            String stamp) {
        String told = (practice == null ? "" : practice) + "|" + (membership == null ? "" : membership) + "|"
                + (patient == null ? "" : patient) + "|" + stamp + (calendar == null ? "" : "|" + calendar);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return told + "|" + HexFormat.of().formatHex(mac.doFinal(told.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }
}
