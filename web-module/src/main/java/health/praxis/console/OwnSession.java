package health.praxis.console;

import health.praxis.signin.LiveSession;
import health.praxis.signin.SignedOut;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** The session that a request came with. */
@RequestScoped
public class OwnSession {

    @Inject
    private HttpServletRequest request;

    /** Its token, for doors that have to know which session goes on. @throws SignedOut when nobody is signed in */
    public String token() {
        SignedInUser user = SignedInUser.of(request);
        if (user == null) {
            throw new SignedOut(SignedOut.Reason.ENDED);
        }
        return user.sessionToken();
    }

    /** What it was worth when the request came in. @throws SignedOut when nobody is signed in */
    public LiveSession live() {
        if (request.getAttribute(CallerFilter.SESSION) instanceof LiveSession live) {
            return live;
        }
        throw new SignedOut(SignedOut.Reason.ENDED);
    }
}
