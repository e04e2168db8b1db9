package health.praxis.console;

import health.praxis.kit.signin.WebSession;
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
        SignedInUser user = SignedInUser.of(request);
        if (user != null) {
            sessions.signOut(user.sessionToken());
        }
        WebSession.leave(request);
        boolean platform = user != null && user.isPlatform();
        response.sendRedirect(request.getContextPath() + (platform ? "/platform/sign-in" : "/sign-in"));
    }
}
