package health.praxis.server;

import health.praxis.server.CannotStart.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The WildFly of development and tests below {@code wildfly-config/target/wildfly}: unpacked from its distribution and configured by
 * {@code bin/configure}, the same script that operators use. Done again only when the version or a script has changed.
 */
public final class ServerInstallation {
    private static final String STAMP = "praxis.stamp";

    private final Path home;
    private final String stamp;

    private ServerInstallation(Path home, String stamp) {
        this.home = home;
        this.stamp = stamp;
    }

    /**
     * The configured installation of the checkout at {@code root}, made first when it is missing or out of date.
     *
     * @throws CannotStart when the build has not left the distribution, or WildFly refuses the configuration
     */
    public static ServerInstallation provision(Path root, Progress progress) {
        Path module = root.resolve("wildfly-config");
        Path home = module.resolve("target/wildfly");
        try {
            Path zip = distribution(module.resolve("target/dist"));
            Path driver = module.resolve("target/driver/postgresql.jar");
            String stamp = stamp(module, zip, driver);
            Path stampFile = home.resolve(STAMP);
            if (!Files.exists(stampFile) || !Files.readString(stampFile).equals(stamp)) {
                progress.step("unpacking and configuring WildFly (once per version)");
                deleteTree(home);
                unzip(zip, home);
                configure(module, home, driver);
                Files.writeString(stampFile, stamp);
            }
            return new ServerInstallation(home, stamp);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where WildFly is installed. */
    public Path home() {
        return home;
    }

    /**
     * Makes {@code directory} a server base directory of this installation. Its configuration is replaced when the installation's has
     * changed; the broker's journal, the logs and the certificate stay.
     */
    public void prepareBaseDirectory(Path directory) {
        try {
            Path configuration = Files.createDirectories(directory.resolve("configuration"));
            for (String name : List.of("data", "log", "tmp", "deployments")) {
                Files.createDirectories(directory.resolve(name));
            }
            Path stampFile = configuration.resolve(STAMP);
            if (Files.exists(stampFile) && Files.readString(stampFile).equals(stamp)) {
                return;
            }
            try (Stream<Path> files = Files.list(home.resolve("standalone/configuration"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = file.getFileName().toString();
                    if (name.equals("praxis.xml") || name.endsWith(".properties")) {
                        Files.copy(file, configuration.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
            Files.writeString(stampFile, stamp);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a directory with all it holds; nothing happens when it does not exist. */
    static void deleteTree(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static Path distribution(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new CannotStart(Reason.NOT_BUILT, "WildFly's distribution is missing: build first (./run does).");
        }
        try (Stream<Path> files = Files.list(directory)) {
            // After an upgrade the old file may still lie beside the new one.
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow(() -> new CannotStart(
                            Reason.NOT_BUILT, "WildFly's distribution is missing: build first (./run does)."));
        }
    }

    private static String stamp(Path module, Path zip, Path driver) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Path file : List.of(zip, driver)) {
                digest.update((file.getFileName() + " " + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            for (String script : List.of("bin/configure", "scripts/praxis.cli", "scripts/postgresql-module.xml")) {
                digest.update(Files.readAllBytes(module.resolve(script)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unzip(Path zip, Path home) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                String inside = name.substring(name.indexOf('/') + 1);
                Path target = home.resolve(inside).normalize();
                if (!target.startsWith(home)) {
                    throw new IOException("Entry outside of the archive: " + name);
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(in, target);
                    if (name.endsWith(".sh") && !target.toFile().setExecutable(true)) {
                        throw new IOException("Cannot make executable: " + target);
                    }
                }
            }
        }
    }

    private static void configure(Path module, Path home, Path driver) throws IOException {
        Process process = new ProcessBuilder(
                        "sh", module.resolve("bin/configure").toString(), home.toString(), driver.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new CannotStart(Reason.SERVER, "WildFly could not be configured: " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart(Reason.SERVER, "Interrupted while configuring WildFly.", e);
        }
    }
}
