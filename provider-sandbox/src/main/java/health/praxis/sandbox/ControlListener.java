package health.praxis.sandbox;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The control port: JSON under {@code /_sandbox/}, pages elsewhere. A web page of another origin must not drive it, so a
 * foreign Origin or Host is refused.
 */
final class ControlListener implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(ControlListener.class.getName());
    private static final int LARGEST_BODY = 256 * 1024;
    private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Map<String, String> SECURITY_HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'self'",
            "X-Content-Type-Options",
            "nosniff",
            // not no-referrer: browsers would then post our own forms with "Origin: null"
            "Referrer-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private final ControlApi api;
    private final ControlPages pages;

    ControlListener(ControlApi api, ControlPages pages) {
        this.api = api;
        this.pages = pages;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws IOException {
        byte[] body = exchange.getInputStream().readNBytes(LARGEST_BODY + 1);
        ControlAnswer answer;
        if (foreign(exchange)) {
            answer = ControlAnswer.error(403, "The provider sandbox is used from its own pages and from programs only");
        } else if (body.length > LARGEST_BODY) {
            answer = ControlAnswer.error(413, "The request is too large");
        } else {
            answer = answer(exchange, new String(body, StandardCharsets.UTF_8));
        }
        send(exchange, answer);
    }

    private ControlAnswer answer(HttpServerExchange exchange, String body) {
        String path = exchange.getRequestURI();
        boolean json = path.startsWith("/_sandbox/");
        try {
            ControlRequest request = new ControlRequest(
                    exchange.getRequestMethod().toString(), path, ProviderCall.decode(exchange.getQueryString()), body);
            return json ? api.answer(request) : pages.answer(request);
        } catch (BadInput e) {
            return json ? ControlAnswer.error(400, e.getMessage()) : pages.refusal(e.getMessage());
        } catch (IllegalArgumentException e) {
            return ControlAnswer.error(400, "The request cannot be decoded");
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The control port failed at " + path, e);
            return ControlAnswer.error(500, "The provider sandbox itself failed: " + e);
        }
    }

    /** The Host is looked at because a foreign name can be made to resolve to the loopback address. */
    private static boolean foreign(HttpServerExchange exchange) {
        String host = header(exchange, "Host");
        if (host == null || !OWN_NAMES.contains(host.replaceAll(":\\d+$", ""))) {
            return true;
        }
        String origin = header(exchange, "Origin");
        return origin != null && !origin.equals("http://" + host);
    }

    private static @Nullable String header(HttpServerExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    private static void send(HttpServerExchange exchange, ControlAnswer answer) throws IOException {
        exchange.setStatusCode(answer.status());
        SECURITY_HEADERS.forEach((name, value) -> set(exchange, name, value));
        set(exchange, "Content-Type", answer.contentType());
        answer.headers().forEach((name, value) -> set(exchange, name, value));
        exchange.getOutputStream().write(answer.body());
        exchange.endExchange();
    }

    private static void set(HttpServerExchange exchange, String name, String value) {
        exchange.getResponseHeaders().put(new HttpString(name), value);
    }
}
