package health.praxis.installation;

import static health.praxis.shared.JsonParts.JSON;

import health.praxis.shared.ApplicationClock;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Lets the application's clock follow the provider sandbox's, so that tomorrow's reminder can be seen today. Development only. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DevelopmentClock {

    private static final System.Logger LOG = System.getLogger(DevelopmentClock.class.getName());

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    @Inject
    private Settings settings;

    @Inject
    private ApplicationClock clock;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void follow() {
        if (!settings.isProduction()) {
            settings.text("PRAXIS_CLOCK_URL").ifPresent(this::followClockAt);
        }
    }

    private void followClockAt(String url) {
        HttpRequest ask = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(1))
                .build();
        try {
            String answer = http.send(ask, HttpResponse.BodyHandlers.ofString()).body();
            try (var reader = JSON.createReader(new StringReader(answer))) {
                clock.shiftBy(Duration.ofMillis(
                        reader.readObject().getJsonNumber("offsetMillis").longValueExact()));
            }
        } catch (IOException unreachable) {
            LOG.log(System.Logger.Level.DEBUG, "The sandbox's clock does not answer; time goes on as it was.");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
