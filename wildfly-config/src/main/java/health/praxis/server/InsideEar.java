package health.praxis.server;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Runs an operators' command that is inside an EAR, so that it knows the database as that EAR's server does. */
final class InsideEar {

    private InsideEar() {}

    /**
     * @param type a class of the EJB jar with {@code public static int run(Map, PrintStream)}
     * @param libraries which jars of the EAR's {@code lib} the command needs
     * @param name of the command, for words about how to use it
     * @return the command's exit code, or that of wrong usage
     */
    static int run(
            String type,
            Predicate<String> libraries,
            String name,
            String[] arguments,
            Map<String, String> environment,
            PrintStream out) {
        if (arguments.length != 1 || !Files.isRegularFile(Path.of(arguments[0]))) {
            out.println("usage: " + name + " EAR   (the praxis.ear that runs on this database)");
            return CannotStart.Reason.USAGE.exitCode();
        }
        Path ear = Path.of(arguments[0]);
        try {
            Path directory = Files.createTempDirectory("praxis-ear");
            try (var loader = new URLClassLoader(jars(ear, directory, libraries), InsideEar.class.getClassLoader())) {
                return (int) loader.loadClass(type)
                        .getMethod("run", Map.class, PrintStream.class)
                        .invoke(null, environment, out);
            } finally {
                remove(directory);
            }
        } catch (IOException | ReflectiveOperationException | IllegalArgumentException unusable) {
            out.println("The command in " + ear + " could not be run: " + unusable);
            return CannotStart.Reason.USAGE.exitCode();
        }
    }

    private static URL[] jars(Path ear, Path directory, Predicate<String> libraries) throws IOException {
        Path own = directory.resolve("praxis-ejb.jar");
        Migrate.extractEjbJar(ear, own);
        List<URL> jars = new ArrayList<>(List.of(own.toUri().toURL()));
        try (var zip = new ZipFile(ear.toFile())) {
            for (ZipEntry entry : zip.stream()
                    .filter(one -> one.getName().matches("lib/[^/]+\\.jar"))
                    .filter(one -> libraries.test(one.getName()))
                    .toList()) {
                Path jar = directory.resolve(entry.getName().substring("lib/".length()));
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, jar);
                }
                jars.add(jar.toUri().toURL());
            }
        }
        return jars.toArray(URL[]::new);
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
