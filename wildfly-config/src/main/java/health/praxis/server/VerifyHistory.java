package health.praxis.server;

import java.io.PrintStream;

/**
 * The operators' command {@code VerifyHistory EAR}: runs the verifier that is inside the EAR, so that it knows the history as the
 * server writes it. Exit code 0 when the history is as it was written, 1 when it is not, 2 when that cannot be told.
 */
public final class VerifyHistory {

    private static final String VERIFIER = "health.praxis.audit.VerifyHistoryCommand";

    private VerifyHistory() {}

    public static void main(String[] arguments) {
        // The command's own output, not a log.
        PrintStream out = System.out;
        System.exit(InsideEar.run(VERIFIER, library -> false, "verify-history", arguments, System.getenv(), out));
    }
}
