package health.praxis.kit.signin;

import health.praxis.signin.LiveSession;
import health.praxis.signin.SignedOut;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The session that a request came with, as the entry found it. */
@RequestScoped
public class OwnSession {

    private static final String COME = "praxis.session";

    /** The token stands for the session in {@link health.praxis.signin.SignInSessions}. */
    private record Come(String token, LiveSession live) {}

    @Inject
    private HttpServletRequest request;

    /** Notes at the entry what a request came with. */
    public static void come(HttpServletRequest request, String token, LiveSession live) {
        request.setAttribute(COME, new Come(token, live));
    }

    /** What the session of a request was worth when it came in; null when nobody is signed in. */
    public static @Nullable LiveSession of(HttpServletRequest request) {
        return request.getAttribute(COME) instanceof Come come ? come.live() : null;
    }

    /** The zone that whoever is signed in chose to read times in (CAL-15); null when they did not, or nobody is. */
    public static @Nullable ZoneId chosenZone(HttpServletRequest request) {
        LiveSession session = of(request);
        return session == null || session.zone() == null ? null : ZoneId.of(session.zone());
    }

    /** Its token, for doors that have to know which session goes on. @throws SignedOut when nobody is signed in */
    public String token() {
        return required().token();
    }

    /** What it was worth when the request came in. @throws SignedOut when nobody is signed in */
    public LiveSession live() {
        return required().live();
    }

    private Come required() {
        if (request.getAttribute(COME) instanceof Come come) {
            return come;
        }
        throw new SignedOut(SignedOut.Reason.ENDED);
    }
}
