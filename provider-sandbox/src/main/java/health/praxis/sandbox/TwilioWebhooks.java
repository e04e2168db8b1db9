package health.praxis.sandbox;

import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Posts forms signed as Twilio signs. One that fails is tried three times; every attempt is in the journal under
 * {@code twilio-webhook}.
 */
final class TwilioWebhooks implements AutoCloseable {

    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(500), Duration.ofSeconds(2));
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final SandboxSettings settings;
    private final SandboxStore store;
    private final SandboxClock clock;
    private final HttpClient strict = client().build();
    private final HttpClient loopback = client().sslContext(trustingContext()).build();
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "twilio-webhooks");
        thread.setDaemon(true);
        return thread;
    });

    TwilioWebhooks(SandboxSettings settings, SandboxStore store, SandboxClock clock) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    /** Runs after a pause of real time. */
    void later(Runnable act, long millis) {
        later.schedule(act, millis, TimeUnit.MILLISECONDS);
    }

    /** Posts these fields, again when that fails, as long as it is still wanted. */
    void post(String url, SortedMap<String, String> fields, BooleanSupplier wanted) {
        post(url, fields, wanted, 0);
    }

    private void post(String url, SortedMap<String, String> fields, BooleanSupplier wanted, int attempt) {
        if (!wanted.getAsBoolean()) {
            return;
        }
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        URI uri = URI.create(url);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("User-Agent", "TwilioProxy/1.1")
                .header("X-Twilio-Signature", sign(url, fields))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        (isLoopback(uri.getHost()) ? loopback : strict)
                .sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .whenComplete((response, failure) -> {
                    boolean again = attempt < PAUSES.size() && !taken(response) && !later.isShutdown();
                    record(url, form, response, failure, again);
                    if (again) {
                        later(
                                () -> post(url, fields, wanted, attempt + 1),
                                PAUSES.get(attempt).toMillis());
                    }
                });
    }

    private static boolean taken(@Nullable HttpResponse<String> response) {
        return response != null && response.statusCode() >= 200 && response.statusCode() < 300;
    }

    private void record(
            String url,
            String form,
            @Nullable HttpResponse<String> response,
            @Nullable Throwable failure,
            boolean again) {
        store.record(
                clock.instant(),
                "twilio-webhook",
                "POST",
                url,
                response == null ? 0 : response.statusCode(),
                form,
                response == null ? "" : response.body(),
                (failure == null ? "" : String.valueOf(failure.getMessage()) + " ")
                        + (again ? "will be tried again" : ""));
    }

    /** Twilio's signature: the URL, then every field's name and value in the order of names, keyed with the auth token. */
    private String sign(String url, SortedMap<String, String> fields) {
        StringBuilder text = new StringBuilder(url);
        fields.forEach((name, value) -> text.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(settings.twilioAuthToken().getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HmacSHA1", e);
        }
    }

    @Override
    public void close() {
        later.shutdownNow();
    }

    private static HttpClient.Builder client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(3));
    }

    static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static SSLContext trustingContext() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustEveryone()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no TLS", e);
        }
    }

    /**
     * The development server's certificate is self-signed. Used for loopback addresses only, where no one stands between; as
     * an extended manager it also spares the check of the host's name.
     */
    private static final class TrustEveryone extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
