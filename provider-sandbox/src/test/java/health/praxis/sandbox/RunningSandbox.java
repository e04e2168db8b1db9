package health.praxis.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A sandbox on ports of its own for one test class, reset before each test, and a client of its control port. */
final class RunningSandbox implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    static final SandboxSettings SETTINGS = SandboxSettings.development().withPortOffset(10_000);

    private final HttpClient http = HttpClient.newHttpClient();
    private ProviderSandbox sandbox;

    @Override
    public void beforeAll(ExtensionContext context) {
        sandbox = ProviderSandbox.start(SETTINGS);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        post("/_sandbox/reset", "");
        post("/_sandbox/clock/reset", "");
    }

    @Override
    public void afterAll(ExtensionContext context) {
        sandbox.close();
    }

    JsonStructure get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = send("GET", path, "");
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + " " + response.body());
        }
        try (var reader = Json.createReader(new StringReader(response.body()))) {
            return reader.read();
        }
    }

    List<JsonObject> list(String path) throws IOException, InterruptedException {
        return ((JsonArray) get(path)).getValuesAs(JsonObject.class);
    }

    String page(String path) throws IOException, InterruptedException {
        return send("GET", path, "").body();
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body);
    }

    void fault(String json) throws IOException, InterruptedException {
        HttpResponse<String> response = post("/_sandbox/faults", json.replace('\'', '"'));
        if (response.statusCode() != 201) {
            throw new AssertionError(response.body());
        }
    }

    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + SETTINGS.controlPort() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
