package health.praxis.benchmarks;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** The provider sandbox: what patients received, and the clock that the installation follows. */
final class Sandbox {

    private static final Duration MAIL_WAIT = Duration.ofMinutes(2);

    private final URI control;
    private final Http http;

    Sandbox(URI control, Http http) {
        this.control = control;
        this.http = http;
    }

    URI address(String path) {
        return control.resolve(path);
    }

    /** The join link that was mailed to somebody, once it has come. */
    URI joinLink(String email) {
        URI mails = control.resolve("_sandbox/mails?to=" + URLEncoder.encode(email, StandardCharsets.UTF_8));
        return Wait.forValue(
                "a join link for " + email,
                MAIL_WAIT,
                () -> Http.<JsonArray>json(http.get(mails)).stream()
                        .flatMap(mail -> mail.asJsonObject().getJsonArray("links").stream())
                        .map(link -> ((JsonString) link).getString())
                        .filter(link -> link.contains("/join/"))
                        .findFirst()
                        .map(URI::create)
                        .orElse(null));
    }

    /** Lets time pass at once, and waits until the installation has noticed. */
    void pass(Duration time, URI health) {
        http.postJson(control.resolve("_sandbox/clock/advance"), "{\"millis\":" + time.toMillis() + "}");
        JsonObject clock = Http.json(http.get(control.resolve("_sandbox/clock")));
        Instant target = Instant.parse(clock.getString("now")).minusSeconds(1);
        Wait.until("the installation's clock follows", Duration.ofSeconds(30), () -> {
            JsonObject answer = Http.json(http.get(health));
            return !Instant.parse(answer.getString("now")).isBefore(target);
        });
    }
}
