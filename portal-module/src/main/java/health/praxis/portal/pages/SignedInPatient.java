package health.praxis.portal.pages;

import health.praxis.kit.signin.SignedInHere;
import health.praxis.kit.signin.WebSession;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Who signed in to the portal in this web session. What the token is worth is asked afresh for each request.
 *
 * @param sessionToken stands for the session in {@link health.praxis.signin.SignInSessions}
 * @param zone where the browser said it is; empty when it said nothing
 */
record SignedInPatient(String sessionToken, String zone) implements SignedInHere {

    @Override
    public String signInPage() {
        return PatientEntrance.SIGN_IN;
    }

    /** The patient of this request's session, or null when nobody has signed in. */
    static @Nullable SignedInPatient of(HttpServletRequest request) {
        return WebSession.who(request, SignedInPatient.class);
    }

    /** Without the token: this text may reach a log. */
    @Override
    public String toString() {
        return "SignedInPatient";
    }
}
