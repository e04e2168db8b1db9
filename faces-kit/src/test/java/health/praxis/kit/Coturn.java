package health.praxis.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A TURN server of its own on free ports of this machine, by UDP, TCP and TLS, with the credentials that our server makes. For tests only. */
final class Coturn implements AutoCloseable {

    private static final String SECRET = "a-secret-of-this-test";
    private static final Path PROGRAM = Path.of("/usr/bin/turnserver");

    private final Process process;
    private final Path directory;
    private final int port;
    private final int tlsPort;

    Coturn() throws Exception {
        assertThat(PROGRAM)
                .as("coturn, which ./test installs when it may (Debian: apt-get install coturn)")
                .isExecutable();
        directory = Files.createTempDirectory("praxis-coturn");
        port = freePort();
        tlsPort = freePort();
        certificate();
        Path config = directory.resolve("turnserver.conf");
        Files.writeString(config, String.join("\n", settings()));
        process = new ProcessBuilder(PROGRAM.toString(), "-c", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("out.txt").toFile())
                .start();
        awaitListening(port);
        awaitListening(tlsPort);
    }

    private List<String> settings() {
        return List.of(
                "listening-ip=127.0.0.1",
                "relay-ip=127.0.0.1",
                "listening-port=" + port,
                "tls-listening-port=" + tlsPort,
                "cert=" + directory.resolve("cert.pem"),
                "pkey=" + directory.resolve("key.pem"),
                "fingerprint",
                "use-auth-secret",
                "static-auth-secret=" + SECRET,
                "realm=praxis.test",
                "no-cli",
                "no-dtls",
                "no-multicast-peers",
                "allow-loopback-peers",
                "simple-log",
                "log-file=" + directory.resolve("log.txt"),
                "pidfile=" + directory.resolve("pid"),
                "userdb=" + directory.resolve("users"),
                "");
    }

    /** Signed by itself: the browsers of these tests do not ask who a server is. */
    private void certificate() throws Exception {
        Process made = new ProcessBuilder(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "ec",
                        "-pkeyopt",
                        "ec_paramgen_curve:prime256v1",
                        "-nodes",
                        "-days",
                        "2",
                        "-subj",
                        "/CN=localhost",
                        "-addext",
                        "subjectAltName=DNS:localhost,IP:127.0.0.1",
                        "-keyout",
                        directory.resolve("key.pem").toString(),
                        "-out",
                        directory.resolve("cert.pem").toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("openssl.txt").toFile())
                .start();
        assertThat(made.waitFor(30, TimeUnit.SECONDS) && made.exitValue() == 0)
                .as(() -> "a certificate for coturn: " + directory.resolve("openssl.txt"))
                .isTrue();
    }

    private void awaitListening(int where) throws InterruptedException {
        Instant last = Instant.now().plus(Duration.ofSeconds(20));
        while (!isListening(where)) {
            assertThat(process.isAlive() && Instant.now().isBefore(last))
                    .as(() -> "coturn listens; what it said: " + directory)
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static boolean isListening(int where) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", where), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String udp() {
        return "turn:127.0.0.1:" + port + "?transport=udp";
    }

    String tcp() {
        return "turn:127.0.0.1:" + port + "?transport=tcp";
    }

    String tls() {
        return "turns:127.0.0.1:" + tlsPort + "?transport=tcp";
    }

    int port() {
        return port;
    }

    /** Servers as a ticket names them, with credentials that are good until then. */
    static JsonArray servers(Instant until, String secret, String... urls) {
        String username = until.getEpochSecond() + ":5f1c2a4e-0000-4000-8000-000000000001";
        JsonArrayBuilder all = Json.createArrayBuilder();
        Stream.of(urls)
                .forEach(url -> all.add(Json.createObjectBuilder()
                        .add("urls", url)
                        .add("username", username)
                        .add("credential", hmac(secret, username))));
        return all.build();
    }

    static JsonArray servers(String... urls) {
        return servers(Instant.now().plus(Duration.ofHours(1)), SECRET, urls);
    }

    static JsonArray expired(String... urls) {
        return servers(Instant.now().minus(Duration.ofMinutes(1)), SECRET, urls);
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
