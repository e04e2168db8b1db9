package health.praxis.kit;

import health.praxis.installation.Settings;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * Refuses what a page of another site lets a browser send us (SEC-1): whatever is not just a reading must come from our own
 * pages, as the browser itself says. Programs that are no browsers say nothing of it; they have no session to misuse, and
 * forms still want the view's token. A form's state is never taken from an address, and no other method than GET, HEAD and
 * POST is served at all.
 */
public final class OwnPagesOnly implements Filter {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> FROM_HERE = Set.of("same-origin", "none");
    private static final String VIEW_STATE = "jakarta.faces.ViewState";

    @Inject
    private Instance<Settings> settings;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        boolean reads = READING.contains(http.getMethod());
        if (!reads && !http.getMethod().equals("POST")) {
            answer.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (reads ? http.getParameter(VIEW_STATE) != null : isForeign(http)) {
            answer.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A browser that does not say how the pages are related says at least where it comes from; "null" is nowhere. */
    private boolean isForeign(HttpServletRequest request) {
        String relation = request.getHeader("Sec-Fetch-Site");
        if (relation != null) {
            return !FROM_HERE.contains(relation);
        }
        String origin = request.getHeader("Origin");
        return origin != null && !origin.equals("null") && settings.isResolvable() && !isOurs(origin);
    }

    private boolean isOurs(String origin) {
        URI site = settings.get().publicUrl();
        String port = site.getPort() < 0 ? "" : ":" + site.getPort();
        return origin.equalsIgnoreCase(site.getScheme() + "://" + site.getHost() + port);
    }
}
