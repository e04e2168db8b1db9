package health.praxis.console;

import health.praxis.kit.signin.SignedInHere;
import health.praxis.kit.signin.WebSession;
import health.praxis.practice.Membership;
import jakarta.servlet.http.HttpServletRequest;
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
        String sessionToken, UUID accountId, @Nullable Membership membership, String email) implements SignedInHere {

    /** The user of this request's session, or null when nobody has signed in. */
    public static @Nullable SignedInUser of(HttpServletRequest request) {
        return WebSession.who(request, SignedInUser.class);
    }

    @Override
    public String signInPage() {
        return isPlatform() ? "/platform/sign-in" : "/sign-in";
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
        WebSession.enter(request, this);
    }

    /** Without the token: this text may reach a log. */
    @Override
    public String toString() {
        return "SignedInUser[" + accountId + "]";
    }
}
