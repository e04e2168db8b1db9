package health.praxis.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The table of keys and algorithms in docs/security.md is what the code uses, all of it from known libraries. */
class CryptographyTest {

    private static final Path TABLE = Path.of("../docs/security.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Za-z0-9/-]+)` \\|.*\\| (\\d+) \\|$");
    private static final Pattern ASKED = Pattern.compile(
            "(?:Cipher|Mac|MessageDigest|Signature|KeyFactory|KeyPairGenerator|KeyGenerator)\\.getInstance\\((?:\"([^\"]+)\"|([A-Z0-9_]+))");

    /** Tink and Bouncy Castle are asked by their own classes. */
    private static final Pattern LIBRARIES = Pattern.compile("AesGcmKey|Argon2BytesGenerator");

    /** HMAC with SHA-1 is not broken; SHA-1 by itself is. A cipher named without its mode is ECB. */
    private static final Pattern BROKEN =
            Pattern.compile("MD[245]|^SHA-?1$|SHA1with|DES|RC4|Blowfish|ECB|CBC|PKCS1Padding|^AES$|^RSA$");

    private static final int LEAST_BITS = 128;

    @Test
    @Tag("ASVS-11.1.2")
    @Tag("ASVS-11.2.1")
    @DisplayName("SEC-1 each algorithm that the code asks for stands in the table of docs/security.md, and no other")
    void inventory() throws IOException {
        assertThat(asked()).isEqualTo(documented());
    }

    @Test
    @Tag("ASVS-11.2.3")
    @DisplayName("SEC-1 no algorithm has less than 128 bits of security")
    void strength() throws IOException {
        Matcher row = ROW.matcher(Files.readString(TABLE));
        while (row.find()) {
            assertThat(Integer.parseInt(row.group(2))).as(row.group(1)).isGreaterThanOrEqualTo(LEAST_BITS);
        }
    }

    @Test
    @Tag("ASVS-11.3.1")
    @Tag("ASVS-11.4.1")
    @DisplayName("SEC-1 nothing asks for a broken hash, a broken padding or a mode without authentication")
    void nothingBroken() throws IOException {
        assertThat(asked()).isNotEmpty().allMatch(name -> !BROKEN.matcher(name).find());
        assertThat(BROKEN.matcher("AES/ECB/PKCS5Padding").find()).isTrue();
        assertThat(BROKEN.matcher("AES").find()).isTrue();
        assertThat(BROKEN.matcher("MD5").find()).isTrue();
    }

    private static Set<String> documented() throws IOException {
        Set<String> names = new TreeSet<>();
        Matcher row = ROW.matcher(Files.readString(TABLE));
        while (row.find()) {
            names.add(row.group(1));
        }
        return names;
    }

    private static Set<String> asked() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String module : Set.of("ejb-module", "web-module", "portal-module", "faces-kit")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String source = Files.readString(file);
                    Matcher asked = ASKED.matcher(source);
                    while (asked.find()) {
                        names.add(asked.group(1) == null ? constant(source, asked.group(2)) : asked.group(1));
                    }
                    Matcher library = LIBRARIES.matcher(source);
                    while (library.find()) {
                        names.add(library.group().equals("AesGcmKey") ? "AES256-GCM" : "Argon2id");
                    }
                }
            }
        }
        return names;
    }

    private static String constant(String source, String name) {
        Matcher value = Pattern.compile(name + " = \"([^\"]+)\"").matcher(source);
        assertThat(value.find()).as(name).isTrue();
        return value.group(1);
    }
}
