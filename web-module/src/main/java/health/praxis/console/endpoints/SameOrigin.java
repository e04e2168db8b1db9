package health.praxis.console.endpoints;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Tells our own pages from other sites that make a signed-in browser ask us something. */
final class SameOrigin {

    private SameOrigin() {}

    /** A script of ours: it sets a header that other sites may not, and comes from our address if it says from where. */
    static boolean isOurs(HttpServletRequest request, URI publicUrl) {
        String origin = request.getHeader("Origin");
        return "1".equals(request.getHeader("X-Praxis")) && (origin == null || matches(origin, publicUrl));
    }

    /** Whether the header names exactly the address that people reach this installation by. */
    static boolean matches(@Nullable String origin, URI publicUrl) {
        String port = publicUrl.getPort() < 0 ? "" : ":" + publicUrl.getPort();
        return (publicUrl.getScheme() + "://" + publicUrl.getHost() + port).equalsIgnoreCase(origin);
    }
}
