package health.praxis.kit;

import health.praxis.telehealth.CallHosts;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets what a browser may do with our pages: one content security policy, camera and microphone only on call pages, no caching of pages, no referrer (a join link is a
 * credential). Also keeps templates from being opened by their address.
 *
 * <p>Only call pages may talk to other hosts, and only to those of the video provider this installation is set to ({@link CallHosts}).
 *
 * <p>No page stands in a frame, but for those that pages of our own show in one ({@code praxis.framedPages}, exact paths): the record beside the call.
 *
 * <p>The context parameter {@code praxis.callPages} lists the path prefixes of call pages, comma separated, without the context path.
 */
public final class SecurityHeaders implements Filter {

    static final String CALL_PAGES = "praxis.callPages";

    static final String FRAMED_PAGES = "praxis.framedPages";

    /** Context parameter with the video provider's hosts where the house itself is not there to say them. */
    static final String CALL_HOSTS = "praxis.callHosts";

    private static final String CSP = "Content-Security-Policy";
    private static final String NO_DEVICES =
            "camera=(), microphone=(), display-capture=(), geolocation=(), payment=(), usb=()";
    private static final String CALL_DEVICES =
            "camera=(self), microphone=(self), display-capture=(self), autoplay=(self),"
                    + " fullscreen=(self), picture-in-picture=(self), speaker-selection=(self), screen-wake-lock=(self),"
                    + " geolocation=(), payment=(), usb=()";

    @Inject
    private Instance<CallHosts> providersHosts;

    private List<String> callPages = List.of();
    private List<String> callHosts = List.of();
    private List<String> framedPages = List.of();

    @Override
    public void init(FilterConfig config) {
        callPages = prefixes(config.getServletContext().getInitParameter(CALL_PAGES));
        framedPages = prefixes(config.getServletContext().getInitParameter(FRAMED_PAGES));
        callHosts = providersHosts.isResolvable()
                ? providersHosts.get().sources()
                : prefixes(config.getServletContext().getInitParameter(CALL_HOSTS));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        String path = http.getRequestURI().substring(http.getContextPath().length());
        boolean call = mayUseDevices(path);
        var policy = new ContentSecurityPolicy(call ? callHosts : List.of(), framedPages.contains(asked(http, path)));
        answer.setHeader(CSP, policy.toString());
        answer.setHeader("Permissions-Policy", call ? CALL_DEVICES : NO_DEVICES);
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("X-Content-Type-Options", "nosniff");
        // The server sets these as well; here they stay when a page that failed is begun anew.
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            answer.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (isTemplate(path)) {
            answer.setHeader("Cache-Control", "no-store");
            answer.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (path.endsWith(".css") || path.endsWith(".css.xhtml")) {
            answer.setCharacterEncoding("UTF-8");
        }
        if (path.startsWith("/praxis/")) {
            answer.setHeader("Cache-Control", "no-cache");
        } else if (!path.startsWith("/jakarta.faces.resource/")) {
            answer.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, new OnePolicy(answer, policy));
    }

    /** The page that was asked for, also while an error page answers in its place. */
    private static String asked(HttpServletRequest request, String path) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed.substring(request.getContextPath().length())
                : path;
    }

    private boolean mayUseDevices(String path) {
        return callPages.stream().anyMatch(path::startsWith);
    }

    private static boolean isTemplate(String path) {
        return path.startsWith("/kit/");
    }

    static List<String> prefixes(@Nullable String value) {
        if (value == null) {
            return List.of();
        }
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(prefix -> !prefix.isEmpty())
                .toList();
    }

    /** Merges every further policy into the one already set, so that a browser never has to satisfy two. */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        private final ContentSecurityPolicy policy;

        OnePolicy(HttpServletResponse response, ContentSecurityPolicy policy) {
            super(response);
            this.policy = policy;
        }

        @Override
        public void setHeader(String name, String value) {
            if (CSP.equalsIgnoreCase(name)) {
                policy.takeScriptsFrom(value);
                super.setHeader(CSP, policy.toString());
            } else {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (CSP.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
