package health.praxis.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes passwords. At most four at a time: each takes 19 MiB, and a crowd at the door must not take all the memory. An
 * unknown account is compared with a made-up hash, so that the answer takes as long as for a known one.
 */
@ApplicationScoped
class Passwords {

    private static final int AT_ONCE = 4;
    private static final int PATIENCE_SECONDS = 10;
    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final PasswordHash nobodys = PasswordHash.of(salt(), salt());

    /** The hash to keep. */
    public String hash(String password) {
        return atAPlace(() -> PasswordHash.of(bytes(password), salt())).phc();
    }

    /** Whether the password belongs to the hash; never for an account that does not exist. */
    public boolean matches(String password, Optional<String> keptHash) {
        if (password.length() > PasswordRule.MAX_LENGTH) {
            return false;
        }
        PasswordHash kept = keptHash.map(PasswordHash::read).orElse(nobodys);
        boolean same = atAPlace(() -> kept.matches(bytes(password)));
        return same && keptHash.isPresent();
    }

    /** Whether the hash should be made anew at the next chance. */
    public boolean isOutdated(String keptHash) {
        return PasswordHash.read(keptHash).isOutdated();
    }

    private <T> T atAPlace(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TooManyAttempts(PATIENCE_SECONDS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TooManyAttempts(PATIENCE_SECONDS);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    /** The same characters typed on different keyboards give the same bytes. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }
}
