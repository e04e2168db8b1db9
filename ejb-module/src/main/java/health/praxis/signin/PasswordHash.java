package health.praxis.signin;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An Argon2id hash with what it was made by, as kept: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 *
 * @param memory in KiB
 */
record PasswordHash(int memory, int iterations, int parallelism, byte[] salt, byte[] hash) {

    /** The parameters for new hashes: the OWASP minimum for Argon2id. */
    static final int MEMORY = 19_456;

    static final int ITERATIONS = 2;
    static final int PARALLELISM = 1;

    private static final int HASH_BYTES = 32;
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /** Hashes by today's parameters. */
    static PasswordHash of(byte[] password, byte[] salt) {
        return new PasswordHash(
                MEMORY,
                ITERATIONS,
                PARALLELISM,
                salt,
                work(password, salt, MEMORY, ITERATIONS, PARALLELISM, HASH_BYTES));
    }

    /** @throws IllegalArgumentException when the text is no such hash */
    static PasswordHash read(String phc) {
        Matcher parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an Argon2id hash");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return new PasswordHash(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                base64.decode(parts.group(4)),
                base64.decode(parts.group(5)));
    }

    String phc() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(memory, iterations, parallelism, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    /** Whether this password gives this hash; takes as long for a wrong one. */
    boolean matches(byte[] password) {
        return MessageDigest.isEqual(hash, work(password, salt, memory, iterations, parallelism, hash.length));
    }

    /** Whether it was made by other parameters than today's. */
    boolean isOutdated() {
        return memory != MEMORY || iterations != ITERATIONS || parallelism != PARALLELISM || hash.length != HASH_BYTES;
    }

    private static byte[] work(byte[] password, byte[] salt, int memory, int iterations, int parallelism, int length) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(iterations)
                .withParallelism(parallelism)
                .withSalt(salt)
                .build());
        byte[] result = new byte[length];
        argon2.generateBytes(password, result);
        return result;
    }
}
