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
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Walks an SMS through its delivery statuses and posts each to the message's callback, signed as Twilio signs. A callback
 * that fails is tried three times; every attempt is in the journal under {@code twilio-webhook}.
 */
final class StatusCallbacks implements AutoCloseable {

    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(500), Duration.ofSeconds(2));
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private record Step(String status, int errorCode) {}

    private final SandboxSettings settings;
    private final SandboxStore store;
    private final SandboxClock clock;
    private final HttpClient strict = client().build();
    private final HttpClient loopback = client().sslContext(trustingContext()).build();
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "sms-statuses");
        thread.setDaemon(true);
        return thread;
    });

    StatusCallbacks(SandboxSettings settings, SandboxStore store, SandboxClock clock) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    /** Reports {@code queued}, then lets the message go on as its recipient was set. */
    void deliver(SmsMessage message) {
        List<Step> steps = switch (store.recipient(message.to())) {
            case FAILED -> List.of(new Step("sending", 0), new Step("failed", 30008));
            case UNDELIVERED -> List.of(new Step("sending", 0), new Step("sent", 0), new Step("undelivered", 30003));
            default -> List.of(new Step("sending", 0), new Step("sent", 0), new Step("delivered", 0));
        };
        next(message, steps.iterator());
    }

    private void next(SmsMessage message, Iterator<Step> steps) {
        later.schedule(() -> go(message, steps), settings.smsStepMillis(), TimeUnit.MILLISECONDS);
    }

    private void go(SmsMessage message, Iterator<Step> steps) {
        post(message, 0);
        if (steps.hasNext()) {
            Step step = steps.next();
            store.change(message.sid(), old -> old.in(step.status(), step.errorCode(), clock.instant()))
                    .ifPresent(changed -> next(changed, steps));
        }
    }

    private void post(SmsMessage message, int attempt) {
        String url = message.statusCallback();
        if (url == null || store.sms(message.sid()).isEmpty()) {
            return;
        }
        Map<String, String> fields = fields(message);
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
                .whenComplete((response, failure) -> answered(message, attempt, form, response, failure));
    }

    private void answered(
            SmsMessage message,
            int attempt,
            String form,
            @Nullable HttpResponse<String> response,
            @Nullable Throwable failure) {
        int status = response == null ? 0 : response.statusCode();
        boolean taken = status >= 200 && status < 300;
        boolean again = !taken && attempt < PAUSES.size() && !later.isShutdown();
        store.record(
                clock.instant(),
                "twilio-webhook",
                "POST",
                String.valueOf(message.statusCallback()),
                status,
                form,
                response == null ? "" : response.body(),
                (failure == null ? "" : String.valueOf(failure.getMessage()) + " ")
                        + (again ? "will be tried again" : ""));
        if (again) {
            later.schedule(() -> post(message, attempt + 1), PAUSES.get(attempt).toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private Map<String, String> fields(SmsMessage message) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("AccountSid", settings.twilioAccountSid());
        fields.put("ApiVersion", "2010-04-01");
        fields.put("From", message.from());
        fields.put("To", message.to());
        fields.put("MessageSid", message.sid());
        fields.put("SmsSid", message.sid());
        fields.put("MessageStatus", message.status());
        fields.put("SmsStatus", message.status());
        if (message.errorCode() != 0) {
            fields.put("ErrorCode", String.valueOf(message.errorCode()));
        }
        return fields;
    }

    /** Twilio's signature: the URL, then every field's name and value in the order of names, keyed with the auth token. */
    private String sign(String url, Map<String, String> sortedFields) {
        StringBuilder text = new StringBuilder(url);
        sortedFields.forEach((name, value) -> text.append(name).append(value));
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
