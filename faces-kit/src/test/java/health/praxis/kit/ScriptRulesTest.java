package health.praxis.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScriptRulesTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/META-INF/resources/praxis");

    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "records",
                    Pattern.compile(
                            "MediaRecorder|captureStream|RTCRtpScriptTransform|createEncodedStreams|MediaStreamTrackProcessor"),
            "runs text as code",
                    Pattern.compile("\\beval\\s*\\(|new\\s+Function\\b|set(?:Timeout|Interval)\\s*\\(\\s*['\"`]"),
            "writes markup from data", Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write"),
            "calls another host", Pattern.compile("['\"`](?:https?:)?//(?!www\\.w3\\.org/)[a-z]"),
            "keeps data beyond the tab", Pattern.compile("localStorage|indexedDB|document\\.cookie"));

    /** Keeps which camera, microphone and speaker were chosen, for the next call on this device. */
    private static final Path DEVICE_MEMORY = SCRIPTS.resolve("call/device-memory.js");

    static List<String> faults(String script) {
        List<String> found = new ArrayList<>();
        FORBIDDEN.forEach((fault, pattern) -> {
            if (pattern.matcher(script).find()) {
                found.add(fault);
            }
        });
        return found;
    }

    @Test
    @DisplayName(
            "TEL-25 No script of the kit can record, run text as code, write markup from data or talk to another host")
    void clean() throws IOException {
        try (var files = Files.walk(SCRIPTS)) {
            List<Path> scripts = files.filter(
                            file -> file.toString().endsWith(".js") && !file.equals(ChimeBundleTest.BUNDLE))
                    .toList();
            assertThat(scripts).hasSizeGreaterThan(5);
            for (Path script : scripts) {
                List<String> allowed = script.equals(DEVICE_MEMORY) ? List.of("keeps data beyond the tab") : List.of();
                assertThat(faults(Files.readString(script)))
                        .as(script.toString())
                        .isEqualTo(allowed);
            }
        }
    }

    @Test
    @DisplayName("TEL-19 A page of a call names every module that its script imports, so that all are fetched at once")
    void preloaded() throws IOException {
        String page = Files.readString(Path.of("src/main/resources/META-INF/resources/kit/call/texts.xhtml"));
        Set<String> named = new TreeSet<>();
        var links = Pattern.compile("rel=\"modulepreload\" href=\"#\\{k:files\\(\\)}/call/([a-z-]+\\.js)\"")
                .matcher(page);
        while (links.find()) {
            named.add(links.group(1));
        }
        // The room is the one module that is asked for later, by start.js itself.
        Set<String> imported = new TreeSet<>(Set.of("room.js"));
        collectImports("start.js", imported);
        collectImports("room.js", imported);
        assertThat(named).hasSizeGreaterThan(20).isEqualTo(imported);
    }

    private static void collectImports(String script, Set<String> found) throws IOException {
        var imports = Pattern.compile("(?m)^import .* from '\\./([a-z-]+\\.js)';$")
                .matcher(Files.readString(SCRIPTS.resolve("call").resolve(script)));
        while (imports.find()) {
            if (found.add(imports.group(1))) {
                collectImports(imports.group(1), found);
            }
        }
    }

    @Test
    @DisplayName("TEL-25 A script that does any of this is caught")
    void caught() {
        assertThat(faults("new MediaRecorder(stream)")).containsExactly("records");
        assertThat(faults("eval(text)")).containsExactly("runs text as code");
        assertThat(faults("box.innerHTML = name")).containsExactly("writes markup from data");
        assertThat(faults("fetch('https://elsewhere.example/')")).containsExactly("calls another host");
        assertThat(faults("localStorage.setItem('a', b)")).containsExactly("keeps data beyond the tab");
    }

    @Test
    @DisplayName("TEL-30 Every text the script asks for by name is there")
    void texts() throws IOException {
        var texts = ResourceBundle.getBundle("health.praxis.kit.call");
        var named = Pattern.compile("texts\\.of\\('([a-z.-]+)'");
        try (var files = Files.walk(SCRIPTS.resolve("call"))) {
            for (Path script :
                    files.filter(file -> file.toString().endsWith(".js")).toList()) {
                var calls = named.matcher(Files.readString(script));
                while (calls.find()) {
                    assertThat(texts.containsKey("js." + calls.group(1)))
                            .as(calls.group(1))
                            .isTrue();
                }
            }
        }
    }
}
