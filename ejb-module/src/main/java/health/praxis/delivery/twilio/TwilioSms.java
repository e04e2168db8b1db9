package health.praxis.delivery.twilio;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import health.praxis.delivery.DeliveryReason;
import health.praxis.delivery.Letter;
import health.praxis.delivery.MessageState;
import health.praxis.delivery.Outcome;
import health.praxis.delivery.SmsGateway;
import health.praxis.installation.Settings;
import health.praxis.outbox.OutboxMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/** SMS through Twilio's Messages resource. Never repeats a sending by itself. */
@ApplicationScoped
class TwilioSms implements SmsGateway {

    private static final int TOO_MANY_REQUESTS = 429;

    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);

    private static final int LOOK_THROUGH = 50;

    private final Settings settings;
    private @Nullable TwilioRestClient client;

    @Inject
    TwilioSms(Settings settings) {
        this.settings = settings;
    }

    @SuppressWarnings("NullAway")
    protected TwilioSms() {
        this(null); // for the container's proxy
    }

    @Override
    public Outcome send(Letter letter) {
        if (switchedOff()) {
            return new Outcome.Rejected(DeliveryReason.NOT_CONFIGURED);
        }
        try {
            MessageCreator message = Message.creator(
                    new PhoneNumber(letter.recipient()), new PhoneNumber(sender(letter)), letter.body());
            // What belongs to no practice is stored nowhere, so there is nothing to report on.
            if (!letter.practice().equals(OutboxMessage.NO_PRACTICE)) {
                message.setStatusCallback(statusUrl(letter));
            }
            return new Outcome.Sent(message.create(client()).getSid());
        } catch (ApiException refused) {
            return outcome(refused);
        } catch (SafeTwilioHttp.ServerTrouble inTrouble) {
            return new Outcome.Unknown();
        } catch (ApiConnectionException lost) {
            return unreached(lost) ? new Outcome.NotReached() : new Outcome.Unknown();
        }
    }

    private static Outcome outcome(ApiException refused) {
        Integer status = refused.getStatusCode();
        if (status == null) {
            return unreached(refused) ? new Outcome.NotReached() : new Outcome.Unknown();
        }
        if (status == TOO_MANY_REQUESTS) {
            // Surely not taken; as with no connection, later may be better.
            return new Outcome.NotReached();
        }
        return new Outcome.Rejected(TwilioErrors.reason(refused.getCode()));
    }

    /** Whether the connection never came about, so that no request can have arrived. */
    private static boolean unreached(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof ConnectTimeoutException
                    || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<String> find(Letter letter) {
        if (switchedOff()) {
            return Optional.empty();
        }
        try {
            var sent = Message.reader()
                    .setTo(new PhoneNumber(letter.recipient()))
                    .setFrom(new PhoneNumber(sender(letter)))
                    .setDateSentAfter(
                            letter.sendingSince().minus(CLOCKS_MAY_DIFFER).atZone(ZoneOffset.UTC))
                    .limit(LOOK_THROUGH)
                    .read(client());
            return StreamSupport.stream(sent.spliterator(), false)
                    .filter(message -> letter.body().equals(message.getBody()))
                    .map(Message::getSid)
                    .findFirst();
        } catch (ApiException | ApiConnectionException silent) {
            throw new GatewaySilent(silent);
        }
    }

    @Override
    public boolean signed(String url, Map<String, String> params, String signature) {
        return settings.text("PRAXIS_TWILIO_AUTH_TOKEN")
                .filter(token -> TwilioSignature.matches(token, url, params, signature))
                .isPresent();
    }

    @Override
    public Optional<Report> read(String providerStatus, @Nullable String errorCode) {
        return switch (providerStatus) {
            case "sent" -> Optional.of(new Report(MessageState.SENT, null));
            case "delivered", "read" -> Optional.of(new Report(MessageState.DELIVERED, null));
            case "failed", "undelivered", "canceled" ->
                Optional.of(new Report(MessageState.FAILED, TwilioErrors.reason(errorCode)));
            default -> Optional.empty();
        };
    }

    private boolean switchedOff() {
        return settings.text("PRAXIS_SMS_GATEWAY").filter("none"::equals).isPresent();
    }

    private String sender(Letter letter) {
        String own = letter.from();
        return own == null ? settings.required("PRAXIS_TWILIO_FROM") : own;
    }

    private URI statusUrl(Letter letter) {
        return URI.create(settings.publicUrl() + "/webhooks/twilio/status/" + letter.practice() + "/" + letter.id());
    }

    /** Made when first needed: a practice without SMS needs no account. */
    private synchronized TwilioRestClient client() {
        if (client == null) {
            HttpClientBuilder http = HttpClientBuilder.create()
                    .disableAutomaticRetries()
                    .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                            .setMaxConnPerRoute(10)
                            .setDefaultConnectionConfig(ConnectionConfig.custom()
                                    .setConnectTimeout(2, TimeUnit.SECONDS)
                                    .build())
                            .build());
            // The SDK sets a configuration of its own on each request; the last word is said here.
            RequestConfig bounded = RequestConfig.custom()
                    .setConnectionRequestTimeout(2, TimeUnit.SECONDS)
                    .setResponseTimeout(10, TimeUnit.SECONDS)
                    .build();
            http.addExecInterceptorFirst("bounded waiting", (request, scope, chain) -> {
                scope.clientContext.setRequestConfig(bounded);
                return chain.proceed(request, scope);
            });
            // The route changes, the URL and its Host do not: requests look the same wherever they go.
            settings.text("PRAXIS_TWILIO_URL")
                    .map(URI::create)
                    .map(url -> new HttpHost(url.getScheme(), url.getHost(), url.getPort()))
                    .ifPresent(host -> http.setRoutePlanner((target, context) -> new HttpRoute(host)));
            client = new TwilioRestClient.Builder(
                            settings.required("PRAXIS_TWILIO_ACCOUNT_SID"),
                            settings.required("PRAXIS_TWILIO_AUTH_TOKEN"))
                    .httpClient(new SafeTwilioHttp(http))
                    .build();
        }
        return client;
    }
}
