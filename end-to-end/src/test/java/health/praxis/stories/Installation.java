package health.praxis.stories;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The installation that the stories run against, with the demonstration practice in it. Started once by the launcher on ports and data of its own;
 * or, with {@code -Dpraxis.ready=<ready.json>}, one that runs already.
 */
final class Installation {

    /** The practice's zone, in which the console shows times. */
    static final ZoneId ZONE = ZoneId.of("Australia/Sydney");

    private static final int PORT_OFFSET = 250;
    private static final Duration START_WAIT = Duration.ofMinutes(6);
    private static final LocalTime AFTER_HOURS = LocalTime.of(18, 0);

    private static Installation running;
    private static Process launcher;

    private final URI console;
    private final URI portal;
    private final Sandbox sandbox;
    private final List<Account> accounts;
    private final LocalDate firstDay;

    private Installation(JsonObject ready) {
        this.console = URI.create(ready.getString("console"));
        this.portal = URI.create(ready.getString("portal"));
        this.sandbox = new Sandbox(URI.create(ready.getString("sandbox")));
        this.accounts = ready.getJsonArray("accounts").getValuesAs(JsonObject.class).stream()
                .map(account -> new Account(
                        account.getString("role"),
                        account.getString("name"),
                        account.getString("email"),
                        account.getString("password")))
                .toList();
        this.firstDay = now().toLocalDate();
    }

    /** The one installation; the first who asks starts it. */
    static synchronized Installation running() {
        if (running == null) {
            String ready = System.getProperty("praxis.ready", "");
            running = new Installation(read(ready.isBlank() ? start() : Path.of(ready)));
            running.afterHours();
        }
        return running;
    }

    static synchronized void stop() {
        if (launcher != null) {
            launcher.destroy();
            try {
                if (!launcher.waitFor(90, TimeUnit.SECONDS)) {
                    launcher.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                launcher.destroyForcibly();
            }
            launcher = null;
        }
    }

    URI console(String path) {
        return console.resolve(path);
    }

    URI portal(String path) {
        return portal.resolve(path);
    }

    /** What a browser sends as Origin. */
    String origin() {
        String address = console.toString();
        return address.substring(0, address.length() - 1);
    }

    Sandbox sandbox() {
        return sandbox;
    }

    /** The sign-in of somebody of the demonstration. */
    Account account(String name) {
        return accounts.stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No demonstration account of " + name + " in " + accounts));
    }

    /** The present in the practice's zone. */
    ZonedDateTime now() {
        return sandbox.now().atZone(ZONE);
    }

    /**
     * This time of day, in the practice's zone, so many days after the one on which the stories began. Each story has times of its
     * own: counted from the present, two of them would meet when midnight passes between the stories.
     */
    ZonedDateTime at(long daysAfterFirst, String time) {
        return firstDay.plusDays(daysAfterFirst).atTime(LocalTime.parse(time)).atZone(ZONE);
    }

    /** Lets time pass and waits until the installation has noticed: it says so itself, in development. */
    void pass(Duration time) {
        sandbox.pass(time);
        Instant target = sandbox.now();
        Wait.until("the installation's clock follows", () -> !serverTime().isBefore(target.minusSeconds(1)));
    }

    /** What time the server takes it to be. */
    Instant serverTime() {
        JsonObject health = Http.json(Http.get(console("health")).body());
        return Instant.parse(health.getString("now"));
    }

    /** Evening, when nobody of the demonstration has an appointment: whatever hour the stories are really run at. */
    private void afterHours() {
        ZonedDateTime now = now();
        ZonedDateTime evening = now.with(AFTER_HOURS);
        if (now.toLocalTime().isBefore(AFTER_HOURS)) {
            pass(Duration.between(now, evening));
        }
    }

    private static Path start() {
        Path root = Path.of(System.getProperty("praxis.root", ".."))
                .toAbsolutePath()
                .normalize();
        Path target = root.resolve("end-to-end/target");
        Path ready = target.resolve("run/ready.json");
        Path log = target.resolve("run/launcher.log");
        try {
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(ready);
            launcher = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dpraxis.root=" + root,
                            "-jar",
                            root.resolve("wildfly-config/target/praxis-wildfly-config.jar")
                                    .toString(),
                            "--reset",
                            "--port-offset",
                            Integer.toString(PORT_OFFSET),
                            "--directory",
                            target.resolve("var").toString(),
                            "--ready",
                            ready.toString())
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Wait.until(
                "the installation is ready (its output: " + log + ")",
                START_WAIT,
                () -> Files.exists(ready) || !launcher.isAlive());
        if (!Files.exists(ready)) {
            throw new AssertionError("The installation did not start:\n" + text(log));
        }
        return ready;
    }

    private static JsonObject read(Path ready) {
        return Http.json(text(ready));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
