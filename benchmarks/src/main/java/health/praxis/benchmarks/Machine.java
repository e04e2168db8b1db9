package health.praxis.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;

/** What Linux tells about itself and its processes. */
final class Machine {

    /** The kernel counts processor time for programs in hundredths of a second. */
    private static final int MILLIS_PER_TICK = 10;

    private static final int USER_TIME = 11;
    private static final int CHILDREN_SYSTEM_TIME = 14;

    private Machine() {}

    /** Runnable and waiting processes on average over the last one, five and fifteen minutes, such as {@code 0.12 0.30 0.25}. */
    static String load() {
        String[] figures = text(Path.of("/proc/loadavg")).split(" ");
        return figures[0] + " " + figures[1] + " " + figures[2];
    }

    static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Total memory in GiB, in words. */
    static String memory() {
        long kib = text(Path.of("/proc/meminfo"))
                .lines()
                .filter(line -> line.startsWith("MemTotal:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
        return String.format(Locale.ROOT, "%.1f GiB", kib / 1024.0 / 1024.0);
    }

    /** The processor's name, as the kernel knows it. */
    static String processor() {
        return text(Path.of("/proc/cpuinfo"))
                .lines()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown processor");
    }

    /** Processor time in ms that these processes, and their children that have ended, have used so far. */
    static long processorMillis(Collection<Long> processes) {
        return processes.stream().mapToLong(Machine::processorMillis).sum();
    }

    private static long processorMillis(long process) {
        try {
            String line = Files.readString(Path.of("/proc/" + process + "/stat"));
            // The program's name stands in brackets and may hold anything; figures begin after it.
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int field = USER_TIME; field <= CHILDREN_SYSTEM_TIME; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks * MILLIS_PER_TICK;
        } catch (NoSuchFileException gone) {
            // Ended since it was listed: from now on its parent counts it.
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
