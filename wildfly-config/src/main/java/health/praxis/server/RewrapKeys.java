package health.praxis.server;

import java.io.PrintStream;

/**
 * The operators' command {@code RewrapKeys EAR}: wraps all stored keys by a new master key, see {@code docs/operations.md}. Exit
 * code 0 when every key is wrapped by it, 1 when one opens by neither key, 2 when it could not be tried.
 */
public final class RewrapKeys {

    private static final String COMMAND = "health.praxis.sealing.RewrapKeysCommand";

    private RewrapKeys() {}

    public static void main(String[] arguments) {
        // The command's own output, not a log.
        PrintStream out = System.out;
        System.exit(InsideEar.run(
                COMMAND,
                library -> library.contains("tink") || library.contains("protobuf"),
                "rewrap-keys",
                arguments,
                System.getenv(),
                out));
    }
}
