package health.praxis.kit.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** What the container's session holds of whoever signed in: one value, which names the session that counts. */
public final class WebSession {

    private static final String WHO = "praxis.signedIn";

    /** It outlives the session it stands for, which alone decides when a person is signed out. */
    private static final Duration LIFE = Duration.ofHours(13);

    private WebSession() {}

    /** Who signed in, or null when nobody has. */
    public static <T> @Nullable T who(HttpServletRequest request, Class<T> type) {
        HttpSession session = request.getSession(false);
        return session != null && type.isInstance(session.getAttribute(WHO))
                ? type.cast(session.getAttribute(WHO))
                : null;
    }

    /** Puts somebody in, under a new session id: one known before is worth nothing afterwards. */
    public static void enter(HttpServletRequest request, Object who) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setMaxInactiveInterval((int) LIFE.toSeconds());
        session.setAttribute(WHO, who);
    }

    /**
     * Nobody is signed in here any more: the web session is emptied and has another id. It is not ended as well, because the
     * container would close the sockets that were opened in it, and with them a call that runs.
     */
    public static void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Collections.list(session.getAttributeNames()).forEach(session::removeAttribute);
            request.changeSessionId();
        }
    }
}
