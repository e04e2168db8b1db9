package health.praxis.signin;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * The six digits sent by SMS or e-mail. They are derived from the id of their row with the installation's key whenever they
 * are needed: a hash of six digits would be guessed in a moment, so nothing of a code is stored.
 */
final class SentCodes {

    private static final String PURPOSE = "second-factor-code";

    private SentCodes() {}

    /** The code of a row. */
    static String of(byte[] secretKey, UUID row) {
        return Totp.digits(ByteBuffer.wrap(Tokens.mac(secretKey, PURPOSE, row)).getLong() & Long.MAX_VALUE);
    }
}
