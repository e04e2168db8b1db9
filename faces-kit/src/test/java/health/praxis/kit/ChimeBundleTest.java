package health.praxis.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChimeBundleTest {

    static final Path BUNDLE = Path.of("src/main/resources/META-INF/resources/praxis/chime/amazon-chime-sdk.js");

    private static final Path FOLDER = Path.of("chime");

    @Test
    @DisplayName("TEL-25 TEL-36 Chime's library can't record and runs no text as code")
    void harmless() throws IOException {
        assertThat(Files.readString(BUNDLE)).doesNotContain("MediaRecorder", "eval(", "new Function", "localStorage");
    }

    @Test
    @DisplayName("TEL-36 The library's licence and those of everything in it lie beside it")
    void licences() throws IOException {
        assertThat(Files.readString(BUNDLE.resolveSibling("LICENSES.txt")))
                .contains("amazon-chime-sdk-js 3.32.0 (Apache-2.0)", "Apache License", "protobufjs 7", "MIT");
    }

    @Test
    @DisplayName("TEL-36 What the library is made from is pinned by hash and names no registry of anybody's own")
    void pinned() throws IOException {
        assertThat(Files.readString(FOLDER.resolve("package-lock.json")))
                .contains("\"integrity\": \"sha512-")
                .doesNotContain("\"resolved\"");
    }

    @Test
    @DisplayName("TEL-36 The committed library was made from the sources that lie beside it")
    void belongsToItsSources() throws IOException {
        List<String> sums = Files.readAllLines(FOLDER.resolve("bundle.sha256"));

        assertThat(changed(FOLDER, sums)).isEmpty();
        assertThat(sums.stream().map(ChimeBundleTest::file))
                .containsAll(sources())
                .contains("../" + BUNDLE, "../" + BUNDLE.resolveSibling("LICENSES.txt"));
    }

    @Test
    @DisplayName("TEL-36 A library that was changed by hand is caught, and so is a source")
    void changedByHand(@TempDir Path folder) throws IOException {
        Path library = Files.writeString(folder.resolve("library.js"), "export {}");
        List<String> sums = List.of(sum(library) + "  library.js");
        assertThat(changed(folder, sums)).isEmpty();

        Files.writeString(library, "export { }");

        assertThat(changed(folder, sums)).containsExactly("library.js");
    }

    private static List<String> sources() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !List.of("README.md", "bundle.sha256").contains(name))
                    .toList();
        }
    }

    private static List<String> changed(Path folder, List<String> sums) throws IOException {
        List<String> changed = new ArrayList<>();
        for (String line : sums) {
            if (!line.startsWith(sum(folder.resolve(file(line))) + "  ")) {
                changed.add(file(line));
            }
        }
        return changed;
    }

    private static String file(String line) {
        return line.substring(line.indexOf("  ") + 2);
    }

    private static String sum(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
