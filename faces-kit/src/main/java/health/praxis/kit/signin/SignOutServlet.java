package health.praxis.kit.signin;

import health.praxis.signin.SignInSessions;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Signs out (LOG-2); by POST only, so that no link can do it. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignInSessions sessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignedInHere who = WebSession.who(request, SignedInHere.class);
        if (who != null) {
            sessions.signOut(who.sessionToken());
        }
        WebSession.leave(request);
        response.sendRedirect(request.getContextPath() + (who == null ? "/sign-in" : who.signInPage()));
    }
}
