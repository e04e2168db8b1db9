package health.praxis.portal.pages;

import health.praxis.audit.CurrentPage;
import health.praxis.kit.signin.OwnSession;
import health.praxis.kit.signin.Redirects;
import health.praxis.kit.signin.WebSession;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says who acts, before anything else of a request runs. Closed by default: a path outside {@link OpenPages} needs a session of
 * the portal that holds, asked for at each request. Everybody else is a visitor, until a link says more.
 */
public class PatientFilter implements Filter {

    /** The home page by its address and by its file, which the container makes of the address. */
    private static final Set<String> HOME = Set.of("/", "/home.xhtml");

    private static final String ENDED = "praxis.ended";

    @Inject
    private SignInSessions sessions;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        // The path below the servlet's is a link's token, which opens a door: the history never sees it.
        String page = http.getServletPath();
        String path = page + (http.getPathInfo() == null ? "" : http.getPathInfo());
        Caller visitor = Caller.visitor(http.getRemoteAddr());
        if (HOME.contains(path) && SignedInPatient.of(http) != null) {
            answer.sendRedirect(http.getContextPath() + PatientEntrance.DASHBOARD);
            return;
        }
        if (path.endsWith(".xhtml") && !OpenPages.contains(path)) {
            // Pages have addresses without an ending, which the filters know them by.
            answer.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Caller caller = OpenPages.contains(path) ? visitor : signedIn(http, visitor);
        if (caller == null) {
            Object ended = http.getAttribute(ENDED);
            Redirects.lead(http, answer, PatientEntrance.SIGN_IN + (ended == null ? "" : "?ended=" + ended));
            return;
        }
        try (Callers.Opened opened = Callers.open(caller);
                CurrentPage.Opened named = CurrentPage.open(http.getContextPath() + page)) {
            chain.doFilter(request, response);
        }
    }

    /** The caller behind the web session; its end is written into the request for the sign-in page to say. */
    private @Nullable Caller signedIn(HttpServletRequest request, Caller visitor) {
        SignedInPatient patient = SignedInPatient.of(request);
        if (patient == null) {
            return null;
        }
        try {
            return Callers.get(visitor, () -> caller(request, patient, visitor));
        } catch (SignedOut over) {
            request.setAttribute(ENDED, over.reason().name());
        }
        WebSession.leave(request);
        return null;
    }

    private Caller caller(HttpServletRequest request, SignedInPatient patient, Caller visitor) {
        LiveSession session = sessions.check(patient.sessionToken(), true);
        if (session.kind() != SessionKind.PORTAL) {
            throw new SignedOut(SignedOut.Reason.ENDED);
        }
        OwnSession.come(request, patient.sessionToken(), session);
        return Caller.portal(session.accountId(), visitor.address());
    }
}
