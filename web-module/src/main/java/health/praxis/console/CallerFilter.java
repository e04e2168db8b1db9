package health.praxis.console;

import health.praxis.access.Access;
import health.praxis.kit.signin.OwnSession;
import health.praxis.kit.signin.Redirects;
import health.praxis.kit.signin.WebSession;
import health.praxis.shared.RuleBroken;
import health.praxis.signin.LiveSession;
import health.praxis.signin.SessionKind;
import health.praxis.signin.SignInSessions;
import health.praxis.signin.SignedOut;
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
import org.jspecify.annotations.Nullable;

/**
 * Says who acts, before anything else of a request runs. Closed by default: a path outside {@link PublicPaths} needs a
 * session that holds, and a user whose rights are read anew each time, so that an ended session and a changed right both
 * hold from the next click on (ACC-5, ORG-15, IDL-7).
 */
public class CallerFilter implements Filter {

    private static final String ENDED = "praxis.ended";
    private static final String OF_PLATFORM = "praxis.ofPlatform";

    @Inject
    private Access access;

    @Inject
    private SignInSessions sessions;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        String path = path(http);
        Caller visitor = Caller.visitor(http.getRemoteAddr());
        if (path.equals("/")) {
            answer.sendRedirect(http.getContextPath() + home(SignedInUser.of(http)));
            return;
        }
        Caller caller = PublicPaths.contains(path) ? visitor : signedIn(http, visitor);
        if (caller == null) {
            askToSignIn(http, answer, path);
            return;
        }
        try (Callers.Opened opened = Callers.open(caller)) {
            if (caller.kind() == Caller.Kind.PLATFORM && (path.equals("/platform") || path.equals("/platform/"))) {
                answer.sendRedirect(http.getContextPath() + PublicPaths.PLATFORM);
            } else if (PublicPaths.isFor(caller.kind(), path)) {
                chain.doFilter(request, response);
            } else {
                answer.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }

    private static String home(@Nullable SignedInUser user) {
        return user == null ? PublicPaths.HOME : user.isPlatform() ? PublicPaths.PLATFORM : "/calendar";
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    /** The caller behind the web session; its end is written into the request for the sign-in page to say. */
    private @Nullable Caller signedIn(HttpServletRequest request, Caller visitor) {
        SignedInUser user = SignedInUser.of(request);
        if (user == null) {
            return null;
        }
        try {
            return Callers.get(visitor, () -> caller(request, user, visitor));
        } catch (SignedOut over) {
            request.setAttribute(ENDED, over.reason().name());
        } catch (RuleBroken noLongerAllowed) {
            request.setAttribute(ENDED, SignedOut.Reason.ENDED.name());
        }
        request.setAttribute(OF_PLATFORM, user.isPlatform());
        WebSession.leave(request);
        return null;
    }

    private Caller caller(HttpServletRequest request, SignedInUser user, Caller visitor) {
        LiveSession session = sessions.check(user.sessionToken(), !isAutomatic(request));
        OwnSession.come(request, user.sessionToken(), session);
        if (session.kind() != (user.isPlatform() ? SessionKind.PLATFORM : SessionKind.PRACTICE)) {
            throw new SignedOut(SignedOut.Reason.ENDED);
        }
        if (user.membership() != null) {
            return access.callerOf(session.accountId(), user.membership(), visitor.address());
        }
        if (!session.platformAdministrator()) {
            throw new SignedOut(SignedOut.Reason.ENDED);
        }
        return Caller.platform(session.accountId(), visitor.address());
    }

    /**
     * Whether a page asks this by itself. Leaving the mark out keeps a session alive, as any click does; setting it can only
     * let one end.
     */
    private static boolean isAutomatic(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getHeader("X-Praxis-Automatic") != null
                || query != null && ("&" + query + "&").contains("&automatic=1&");
    }

    /** Pages go to the sign-in page and come back; scripts are told, since they cannot follow to a page. */
    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        Object ended = request.getAttribute(ENDED);
        if (request.getHeader("X-Praxis") != null) {
            Answers.refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "SignedOut");
        } else if (PublicPaths.isPlatform(path) || Boolean.TRUE.equals(request.getAttribute(OF_PLATFORM))) {
            Redirects.lead(request, response, "/platform/sign-in" + (ended == null ? "" : "?ended=" + ended));
        } else {
            String to = URLEncoder.encode(PublicPaths.ownPage(wish(request, path)), StandardCharsets.UTF_8);
            Redirects.lead(request, response, "/sign-in?" + (ended == null ? "" : "ended=" + ended + "&") + "to=" + to);
        }
    }

    private static @Nullable String wish(HttpServletRequest request, String path) {
        if (!request.getMethod().equals("GET") && request.getHeader("Faces-Request") == null) {
            return null;
        }
        return path + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }
}
