package health.praxis.server;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Passwords and keys of one development installation, generated once and kept in a file that only its owner can read. They go with
 * the data: without them the database beside them cannot be opened again. Production has its secrets from its operators instead.
 */
public final class Secrets {
    static final String SUPERUSER_PASSWORD = "postgres.password";
    static final String OWNER_PASSWORD = "PRAXIS_DB_OWNER_PASSWORD";
    static final String APPLICATION_PASSWORD = "PRAXIS_DB_PASSWORD";
    static final String SECRET_KEY = "PRAXIS_SECRET_KEY";
    static final String CONTEXT_KEY = "PRAXIS_CONTEXT_KEY";
    static final String MASTER_KEY = "PRAXIS_MASTER_KEY";
    static final String BOOTSTRAP_SECRET = "PRAXIS_BOOTSTRAP_SECRET";

    static final String HISTORY_KEYS = "PRAXIS_HISTORY_KEYS";
    static final String HISTORY_SIGNING_KEY = "PRAXIS_HISTORY_SIGNING_KEY";
    static final String HISTORY_VERIFY_KEY = "PRAXIS_HISTORY_VERIFY_KEY";

    private static final int KEY_BYTES = 32;
    private static final int PASSWORD_BYTES = 24;

    private final Map<String, String> values;

    private Secrets(Map<String, String> values) {
        this.values = values;
    }

    /** The secrets kept in {@code file}; missing ones are generated and the file is written with permissions 0600. */
    public static Secrets in(Path file) {
        var properties = new Properties();
        try {
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
            }
            if (fill(properties)) {
                write(file, properties);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var values = new HashMap<String, String>();
        properties.forEach((name, value) -> values.put((String) name, (String) value));
        return new Secrets(Map.copyOf(values));
    }

    /**
     * Secrets that the caller's environment already has, for tests whose server must be told them before the database exists.
     *
     * @throws IllegalArgumentException when one of the variables is missing
     */
    public static Secrets fromEnvironment(Map<String, String> environment) {
        var values = new HashMap<String, String>();
        for (String name : Set.of(
                OWNER_PASSWORD,
                APPLICATION_PASSWORD,
                BOOTSTRAP_SECRET,
                SECRET_KEY,
                CONTEXT_KEY,
                MASTER_KEY,
                HISTORY_KEYS,
                HISTORY_SIGNING_KEY,
                HISTORY_VERIFY_KEY)) {
            String value = environment.get(name);
            if (value == null || value.isEmpty()) {
                throw new IllegalArgumentException(name + " is not set");
            }
            values.put(name, value);
        }
        values.put(SUPERUSER_PASSWORD, environment.get(OWNER_PASSWORD));
        return new Secrets(Map.copyOf(values));
    }

    String get(String name) {
        return values.get(name);
    }

    /** @throws IllegalArgumentException when the secret is no key */
    ContextKey contextKey() {
        return ContextKey.of(get(CONTEXT_KEY))
                .orElseThrow(() -> new IllegalArgumentException(CONTEXT_KEY + " is not 32 bytes in base64"));
    }

    private static boolean fill(Properties properties) {
        var random = new SecureRandom();
        boolean changed = false;
        for (String name : Set.of(SUPERUSER_PASSWORD, OWNER_PASSWORD, APPLICATION_PASSWORD, BOOTSTRAP_SECRET)) {
            changed |= properties.putIfAbsent(name, HexFormat.of().formatHex(bytes(random, PASSWORD_BYTES))) == null;
        }
        for (String name : Set.of(SECRET_KEY, CONTEXT_KEY, MASTER_KEY)) {
            changed |=
                    properties.putIfAbsent(name, Base64.getEncoder().encodeToString(bytes(random, KEY_BYTES))) == null;
        }
        changed |= properties.putIfAbsent(
                        HISTORY_KEYS, "1:" + Base64.getEncoder().encodeToString(bytes(random, KEY_BYTES)))
                == null;
        return changed | fillHeadKeys(properties);
    }

    /** The two keys belong together: the second verifies what the first signs. */
    private static boolean fillHeadKeys(Properties properties) {
        if (properties.containsKey(HISTORY_SIGNING_KEY)) {
            return false;
        }
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            properties.put(
                    HISTORY_SIGNING_KEY,
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            properties.put(
                    HISTORY_VERIFY_KEY,
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
            return true;
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] bytes(SecureRandom random, int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static void write(Path file, Properties properties) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(
                file.getParent(),
                "secrets",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            properties.store(writer, "Secrets of this development installation: keep them with the data beside them");
        }
        Files.move(
                fresh,
                file,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
