package health.praxis.console;

import health.praxis.access.Access;
import health.praxis.shared.RuleBroken;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Says who acts, before anything else of a request runs. Closed by default: a path outside {@link PublicPaths} needs a
 * signed-in user, whose rights are read anew each time, so that a change holds from the next click on (ACC-5).
 */
public class CallerFilter implements Filter {

    @Inject
    private Access access;

    @Inject
    private Clock clock;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        String path = path(http);
        Caller visitor = Caller.visitor(http.getRemoteAddr());
        if (path.equals("/")) {
            answer.sendRedirect(http.getContextPath() + "/calendar");
            return;
        }
        Caller caller = PublicPaths.contains(path) ? visitor : signedIn(http, visitor);
        if (caller == null) {
            askToSignIn(http, answer, path);
            return;
        }
        if (caller.kind() == Caller.Kind.PLATFORM && !path.startsWith(PublicPaths.PLATFORM)) {
            answer.sendRedirect(http.getContextPath() + PublicPaths.PLATFORM);
            return;
        }
        try (Callers.Opened opened = Callers.open(caller)) {
            chain.doFilter(request, response);
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    private @Nullable Caller signedIn(HttpServletRequest request, Caller visitor) {
        SignedInUser user = SignedInUser.of(request, clock.instant());
        if (user == null) {
            return null;
        }
        if (user.membership() == null) {
            return Caller.platform(user.accountId(), visitor.address());
        }
        try {
            return Callers.get(visitor, () -> access.callerOf(user.accountId(), user.membership(), visitor.address()));
        } catch (RuleBroken noLongerAllowed) {
            request.getSession().invalidate();
            return null;
        }
    }

    /** Pages go to the sign-in page and come back; scripts are told, since they cannot follow to a page. */
    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        String signIn = request.getContextPath() + "/sign-in?to="
                + URLEncoder.encode(PublicPaths.ownPage(wish(request, path)), StandardCharsets.UTF_8);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + signIn
                            + "\"/></partial-response>");
        } else if (request.getHeader("X-Praxis") != null) {
            Answers.refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "SignedOut");
        } else {
            response.sendRedirect(signIn);
        }
    }

    private static @Nullable String wish(HttpServletRequest request, String path) {
        if (!request.getMethod().equals("GET") && request.getHeader("Faces-Request") == null) {
            return null;
        }
        return path + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }
}
