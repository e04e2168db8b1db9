package health.praxis.server;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

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
        System.exit(command(arguments, System.getenv(), out));
    }

    static int command(String[] arguments, Map<String, String> environment, PrintStream out) {
        if (arguments.length != 1 || !Files.isRegularFile(Path.of(arguments[0]))) {
            out.println("usage: verify-history EAR   (the praxis.ear that wrote the history)");
            return CannotStart.Reason.USAGE.exitCode();
        }
        try {
            Path jar = Files.createTempFile("praxis-ejb", ".jar");
            try {
                Migrate.extractEjbJar(Path.of(arguments[0]), jar);
                try (var loader =
                        new URLClassLoader(new URL[] {jar.toUri().toURL()}, VerifyHistory.class.getClassLoader())) {
                    return (int) loader.loadClass(VERIFIER)
                            .getMethod("run", Map.class, PrintStream.class)
                            .invoke(null, environment, out);
                }
            } finally {
                Files.delete(jar);
            }
        } catch (IOException | ReflectiveOperationException | IllegalArgumentException unusable) {
            out.println("The verifier in " + arguments[0] + " could not be run: " + unusable);
            return CannotStart.Reason.USAGE.exitCode();
        }
    }
}
