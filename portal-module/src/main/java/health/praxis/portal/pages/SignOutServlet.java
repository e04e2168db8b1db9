package health.praxis.portal.pages;

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
        SignedInPatient patient = SignedInPatient.of(request);
        if (patient != null) {
            sessions.signOut(patient.sessionToken());
        }
        WebSession.leave(request);
        response.sendRedirect(request.getContextPath() + PatientEntrance.SIGN_IN);
    }
}
