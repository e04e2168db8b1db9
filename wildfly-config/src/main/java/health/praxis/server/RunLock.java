package health.praxis.server;

import health.praxis.server.CannotStart.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One running Praxis per directory. The lock goes with the process, however it ends. */
final class RunLock implements AutoCloseable {
    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @throws CannotStart when another process holds the lock, with its number
     */
    static RunLock take(Path directory) {
        Path file = directory.resolve("run.lock");
        Path holder = directory.resolve("run.pid");
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                String pid = Files.exists(holder) ? Files.readString(holder).strip() : "unknown";
                throw new CannotStart(
                        Reason.RUNNING,
                        "Praxis is already running on " + directory + " (process " + pid
                                + "): stop it first with Ctrl-C or kill " + pid + ".");
            }
            Files.writeString(holder, ProcessHandle.current().pid() + "\n");
            return new RunLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this very process.
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
