package health.praxis.container;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A reviewed table of docs/ beside what was seen: the lines that differ, and the whole file as it would be if what was seen
 * is right. Reviewers' remarks behind a # stay where they are.
 */
final class MatrixFile {

    private final String name;
    private final List<String> head = new ArrayList<>();
    private final Map<String, String> expected = new LinkedHashMap<>();
    private final Map<String, String> remarks = new TreeMap<>();

    /** @param name of the file, which lies beside the test classes */
    MatrixFile(String name) throws IOException {
        this.name = name;
        try (InputStream file = Objects.requireNonNull(MatrixFile.class.getResourceAsStream("/" + name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().forEach(this::read);
        }
    }

    private void read(String line) {
        if (line.startsWith("#") || line.isBlank()) {
            head.add(line);
            return;
        }
        String[] parts = line.split(" +# ", 2);
        int gap = parts[0].indexOf("  ");
        // A line that only names something new waits for its cells.
        int cells = gap < 0 ? parts[0].length() : gap;
        String key = parts[0].substring(0, cells);
        expected.put(key, parts[0].substring(cells).strip());
        if (parts.length > 1) {
            remarks.put(key, parts[1]);
        }
    }

    /** The keys of the table, as reviewed. */
    Iterable<String> keys() {
        return expected.keySet();
    }

    /** Lines ready to be put into the file for whatever differs from it. */
    List<String> differences(Map<String, String> seen) throws IOException {
        Path whole = Path.of(System.getProperty("jboss.server.base.dir")).resolveSibling(name);
        List<String> file = new ArrayList<>(head);
        seen.forEach((key, cells) -> file.add(line(key, cells)));
        Files.write(whole, file);
        List<String> differences = new ArrayList<>();
        seen.forEach((key, cells) -> {
            if (!cells.equals(expected.get(key))) {
                differences.add(line(key, cells));
            }
        });
        expected.keySet().stream()
                .filter(key -> !seen.containsKey(key))
                .forEach(key -> differences.add("gone: " + key));
        return differences;
    }

    private String line(String key, String cells) {
        String line = "%-78s  %s".formatted(key, cells);
        return remarks.containsKey(key) ? line + "  # " + remarks.get(key) : line;
    }
}
