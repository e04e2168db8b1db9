package health.praxis.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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

    /** Needs Node 20 or newer, and npm's registry unless the packages are there already. */
    @Test
    @DisplayName("TEL-36 The committed library is what its sources make, byte for byte")
    void rebuilt() throws Exception {
        assumeTrue(run("node", "--version"), "Node is not installed");
        if (!Files.isDirectory(FOLDER.resolve("node_modules"))) {
            assumeTrue(
                    run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"), "npm's registry is not reached");
        }
        Path again = Path.of("target/chime/amazon-chime-sdk.js").toAbsolutePath();
        Files.createDirectories(again.getParent());
        assertThat(run("node", "bundle.mjs", again.toString())).isTrue();
        assertThat(again).hasSameBinaryContentAs(BUNDLE);
        assertThat(again.resolveSibling("LICENSES.txt")).hasSameBinaryContentAs(BUNDLE.resolveSibling("LICENSES.txt"));
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(3, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly();
            }
            return ended && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
