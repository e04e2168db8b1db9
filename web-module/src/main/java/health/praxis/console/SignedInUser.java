package health.praxis.console;

import health.praxis.practice.Membership;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who signed in to this web session, and for which practice. What the token is worth and which rights come with it is asked
 * afresh for each request (ACC-5).
 *
 * @param sessionToken stands for the session in {@link health.praxis.signin.SignInSessions}
 * @param membership the practice that is worked in; null for somebody who runs the installation and works in none
 */
public record SignedInUser(
        String sessionToken, UUID accountId, @Nullable Membership membership, String email) {

    private static final String ATTRIBUTE = "praxis.signedIn";

    /** The web session outlives the session it stands for, which alone decides when a person is signed out. */
    private static final Duration WEB_SESSION = Duration.ofHours(13);

    /** The user of this request's session, or null when nobody has signed in. */
    public static @Nullable SignedInUser of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof SignedInUser user ? user : null;
    }

    /** Whether this is the platform administrator's session, which works in no practice. */
    boolean isPlatform() {
        return membership == null;
    }

    /** The same person, working in another of their practices. */
    SignedInUser at(Membership other) {
        return new SignedInUser(sessionToken, accountId, other, email);
    }

    /** Puts this user into the web session, under a new session id: one known before is worth nothing afterwards. */
    public void enter(HttpServletRequest request) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setMaxInactiveInterval((int) WEB_SESSION.toSeconds());
        session.setAttribute(ATTRIBUTE, this);
    }

    /**
     * Nobody is signed in here any more: the web session is emptied and has another id. It is not ended as well, because the
     * container would close the sockets that were opened in it, and with them a call that runs.
     */
    static void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Collections.list(session.getAttributeNames()).forEach(session::removeAttribute);
            request.changeSessionId();
        }
    }

    /** Without the token: this text may reach a log. */
    @Override
    public String toString() {
        return "SignedInUser[" + accountId + "]";
    }
}
