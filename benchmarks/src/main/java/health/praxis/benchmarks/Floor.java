package health.praxis.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What PostgreSQL itself does at best, by pgbench, on the installation's own server. */
final class Floor {

    private static final Pattern PACE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern DONE = Pattern.compile("number of transactions actually processed: ([0-9]+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([0-9]+)");
    private static final double MICROS_PER_MILLI = 1000;

    private final Installation installation;
    private final Path folder;

    Floor(Installation installation, Path folder) {
        this.installation = installation;
        this.folder = folder;
    }

    /** A booking's rows on empty tables, as the application's role. @throws IllegalStateException when a booking failed */
    Pace run(int clients, int seconds) {
        try (Database database = Database.open(installation)) {
            database.run(Resources.text("floor-tables.sql"));
        }
        return pgbench(
                clients,
                seconds,
                Resources.text("floor.sql"),
                Map.of(
                        "PGUSER", "praxis_app",
                        "PGPASSWORD", installation.secret("PRAXIS_DB_PASSWORD"),
                        "PGOPTIONS", "-c search_path=floor,praxis,public"));
    }

    /** One question on the application's own tables, past all row-level security. */
    Pace question(String question, int seconds) {
        return pgbench(
                1,
                seconds,
                question,
                Map.of(
                        "PGUSER", "postgres",
                        "PGPASSWORD", installation.secret("postgres.password"),
                        "PGOPTIONS", "-c search_path=praxis,public"));
    }

    private Pace pgbench(int clients, int seconds, String statements, Map<String, String> as) {
        String load = Machine.load();
        try {
            Files.createDirectories(folder);
            removeLogs();
            Path script = Files.writeString(folder.resolve("floor.sql"), statements);
            ProcessBuilder pgbench = new ProcessBuilder(
                            "pgbench",
                            "--no-vacuum",
                            "--protocol=prepared",
                            "--host=127.0.0.1",
                            "--port=" + installation.databasePort(),
                            "--client=" + clients,
                            "--jobs=" + Math.min(clients, Machine.cores()),
                            "--time=" + seconds,
                            "--define=n=0",
                            "--log",
                            "--file=" + script,
                            "praxis")
                    .directory(folder.toFile())
                    .redirectErrorStream(true);
            pgbench.environment().putAll(as);
            long before = installation.databaseMillis();
            Process process = pgbench.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0 || number(FAILED, output) != 0) {
                throw new IllegalStateException("pgbench: " + output);
            }
            long spent = installation.databaseMillis() - before;
            long[] micros = latencies();
            return new Pace(
                    clients,
                    number(PACE, output),
                    LongStream.of(micros).average().orElse(0) / MICROS_PER_MILLI,
                    micros[(int) ((long) (micros.length - 1) * 95 / 100)] / MICROS_PER_MILLI,
                    0,
                    spent / number(DONE, output),
                    load);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The times of all transactions in microseconds, the shortest first. */
    private long[] latencies() throws IOException {
        try (Stream<Path> logs = logs()) {
            return logs.flatMap(file -> Machine.text(file).lines())
                    .mapToLong(line -> Long.parseLong(line.split(" ")[2]))
                    .sorted()
                    .toArray();
        }
    }

    private void removeLogs() throws IOException {
        try (Stream<Path> logs = logs()) {
            for (Path log : logs.toList()) {
                Files.delete(log);
            }
        }
    }

    private Stream<Path> logs() throws IOException {
        return Files.list(folder).filter(file -> file.getFileName().toString().startsWith("pgbench_log."));
    }

    private static double number(Pattern pattern, String output) {
        Matcher found = pattern.matcher(output);
        if (!found.find()) {
            throw new IllegalStateException("pgbench: " + output);
        }
        return Double.parseDouble(found.group(1));
    }
}
