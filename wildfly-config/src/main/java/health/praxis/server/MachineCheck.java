package health.praxis.server;

import health.praxis.server.CannotStart.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.tools.ToolProvider;

/** What the machine must offer before anything is started; each shortage is one line. */
final class MachineCheck {
    private static final int OLDEST_JAVA = 17;
    private static final long NEEDED_MEMORY_MIB = 3 * 1024L;
    private static final int KIB_PER_MIB = 1024;

    private MachineCheck() {}

    /**
     * @throws CannotStart when Java is older than 17 or has no compiler
     */
    static void java() {
        if (Runtime.version().feature() < OLDEST_JAVA) {
            throw new CannotStart(
                    Reason.JAVA, "Java " + Runtime.version().feature() + " is too old: install a JDK 17 or newer.");
        }
        if (ToolProvider.getSystemJavaCompiler() == null) {
            throw new CannotStart(Reason.JAVA, "This Java has no compiler: install a JDK, not only a JRE.");
        }
    }

    /**
     * @throws CannotStart when the directory cannot be made or written
     */
    static void writable(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, "writable", null));
        } catch (IOException e) {
            throw new CannotStart(
                    Reason.DIRECTORY,
                    "Cannot write to " + directory + " as user " + System.getProperty("user.name")
                            + ": change its owner or remove it.",
                    e);
        }
    }

    /**
     * @throws CannotStart when less than 3 GiB are available; not known on systems without /proc, where nothing is refused
     */
    static void memory() {
        Path memory = Path.of("/proc/meminfo");
        if (!Files.isReadable(memory)) {
            return;
        }
        try (var lines = Files.lines(memory)) {
            memory(lines.filter(line -> line.startsWith("MemAvailable:"))
                    .findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_PER_MIB)
                    .orElse(NEEDED_MEMORY_MIB));
        } catch (IOException e) {
            throw new CannotStart(Reason.MEMORY, "Cannot read how much memory is free: " + e.getMessage(), e);
        }
    }

    static void memory(long availableMib) {
        if (availableMib < NEEDED_MEMORY_MIB) {
            throw new CannotStart(
                    Reason.MEMORY,
                    "Only " + availableMib + " MiB of memory are available, Praxis needs " + NEEDED_MEMORY_MIB
                            + ": close other programs.");
        }
    }

    /**
     * @throws CannotStart naming the first taken port, what it was wanted for, and who has it where that can be found out
     */
    static void portsFree(Ports ports, boolean sandbox) {
        var wanted = new LinkedHashMap<Integer, String>();
        wanted.put(ports.https(), "the application (https)");
        wanted.put(ports.http(), "the application (http)");
        wanted.put(ports.management(), "WildFly's management");
        wanted.put(ports.database(), "PostgreSQL");
        if (sandbox) {
            wanted.put(ports.chime(), "the sandbox's Chime");
            wanted.put(ports.twilio(), "the sandbox's Twilio");
            wanted.put(ports.sandbox(), "the sandbox's pages");
            wanted.put(ports.smtp(), "the sandbox's SMTP");
        }
        for (Map.Entry<Integer, String> port : wanted.entrySet()) {
            if (taken(port.getKey())) {
                throw new CannotStart(
                        Reason.PORT,
                        "Port " + port.getKey() + " for " + port.getValue() + " is taken"
                                + owner(port.getKey())
                                        .map(words -> " by " + words)
                                        .orElse("")
                                + ": stop that, or use --port-offset N.");
            }
        }
    }

    private static boolean taken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** The program that listens on the port; only found on Linux, and only for processes this user may look into. */
    private static Optional<String> owner(int port) {
        try {
            Optional<String> inode = listeningInode(Path.of("/proc/net/tcp"), port)
                    .or(() -> listeningInode(Path.of("/proc/net/tcp6"), port));
            if (inode.isEmpty()) {
                return Optional.empty();
            }
            String socket = "socket:[" + inode.get() + "]";
            return ProcessHandle.allProcesses()
                    .filter(process -> holds(process.pid(), socket))
                    .findFirst()
                    .map(process -> "process " + process.pid()
                            + process.info()
                                    .command()
                                    .map(command -> " (" + command + ")")
                                    .orElse(""));
        } catch (java.io.UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> listeningInode(Path table, int port) {
        if (!Files.isReadable(table)) {
            return Optional.empty();
        }
        String suffix = ":%04X".formatted(port);
        try (var lines = Files.lines(table)) {
            return lines.map(line -> line.strip().split("\\s+"))
                    .filter(field -> field.length > 9 && field[1].endsWith(suffix) && field[3].equals("0A"))
                    .map(field -> field[9])
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean holds(long pid, String socket) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
            for (Path descriptor : descriptors) {
                if (Files.readSymbolicLink(descriptor).toString().equals(socket)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            // Another user's process, or one that has just ended.
            return false;
        }
    }
}
