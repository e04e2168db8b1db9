package health.praxis.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Addresses and demonstration sign-ins of a running installation, as JSON for scripts and tests. */
final class ReadyFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    ReadyFile(Path file) {
        this.file = file;
    }

    /** The accounts in the demonstration's answer; none when it has no such list. */
    static ArrayNode accounts(String answer) {
        try {
            JsonNode tree = JSON.readTree(answer);
            return tree.path("accounts").isArray() ? (ArrayNode) tree.path("accounts") : JSON.createArrayNode();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The demonstration's answer is not JSON.", e);
        }
    }

    static ArrayNode noAccounts() {
        return JSON.createArrayNode();
    }

    /** Writes the file in one move, so that a script never reads half of it. */
    void write(Ports ports, boolean sandbox, ArrayNode accounts, long readyInSeconds) {
        var content = JSON.createObjectNode();
        content.put("console", "https://localhost:" + ports.https() + "/");
        content.put("portal", "https://localhost:" + ports.https() + "/portal/");
        if (sandbox) {
            content.put("sandbox", "http://127.0.0.1:" + ports.sandbox() + "/");
        }
        content.put("portOffset", ports.offset());
        content.set("accounts", accounts);
        content.put("readyInSeconds", readyInSeconds);
        content.put("pid", ProcessHandle.current().pid());
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            JSON.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), content);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
