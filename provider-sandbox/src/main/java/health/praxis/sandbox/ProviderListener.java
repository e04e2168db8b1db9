package health.praxis.sandbox;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;

/** What every provider over HTTP has in common: reading, faults, the journal, and dropping the connection. */
final class ProviderListener implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(ProviderListener.class.getName());
    private static final int LARGEST_BODY = 1024 * 1024;

    private final HttpProvider provider;
    private final SandboxStore store;
    private final Faults faults;
    private final SandboxClock clock;

    ProviderListener(HttpProvider provider, SandboxStore store, Faults faults, SandboxClock clock) {
        this.provider = provider;
        this.store = store;
        this.faults = faults;
        this.clock = clock;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws IOException, InterruptedException {
        ProviderCall call = read(exchange);
        Fault fault = faults.take(provider.name(), call.path());
        if (fault != null) {
            TimeUnit.MILLISECONDS.sleep(fault.delayMillis());
        }
        Fault.Drop drop = fault == null ? Fault.Drop.NO : fault.drop();
        ProviderAnswer answer = drop == Fault.Drop.BEFORE ? null : answer(call, fault);
        boolean answered = answer != null && drop == Fault.Drop.NO;
        store.record(
                clock.instant(),
                provider.name(),
                call.method(),
                call.query().isEmpty() ? call.path() : call.path() + "?" + call.query(),
                answered ? answer.status() : 0,
                call.text(),
                answer == null ? "" : answer.body(),
                fault == null ? "" : fault.inWords());
        if (answered) {
            send(exchange, answer);
        } else {
            IoUtils.safeClose(exchange.getConnection());
        }
    }

    private ProviderAnswer answer(ProviderCall call, @Nullable Fault fault) {
        if (fault != null && fault.status() > 0) {
            return provider.failure(fault.status(), "A fault set in the provider sandbox");
        }
        if (call.body().length > LARGEST_BODY) {
            return provider.failure(413, "The request is larger than " + LARGEST_BODY + " bytes");
        }
        try {
            return provider.answer(call);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The sandbox itself failed at " + provider.name() + " " + call.method(), e);
            return provider.failure(500, "The provider sandbox itself failed: " + e);
        }
    }

    private static ProviderCall read(HttpServerExchange exchange) throws IOException {
        byte[] body = exchange.getInputStream().readNBytes(LARGEST_BODY + 1);
        return new ProviderCall(
                exchange.getRequestMethod().toString(),
                exchange.getRequestURI(),
                exchange.getQueryString(),
                headers(exchange.getRequestHeaders()),
                body);
    }

    private static Map<String, String> headers(HeaderMap map) {
        Map<String, String> headers = new TreeMap<>();
        for (HeaderValues values : map) {
            headers.put(values.getHeaderName().toString().toLowerCase(Locale.ROOT), String.join(",", values));
        }
        return headers;
    }

    private static void send(HttpServerExchange exchange, ProviderAnswer answer) throws IOException {
        exchange.setStatusCode(answer.status());
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
        if (!answer.body().isEmpty()) {
            exchange.getResponseHeaders().put(new HttpString("Content-Type"), answer.contentType());
            exchange.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
        }
        exchange.endExchange();
    }
}
