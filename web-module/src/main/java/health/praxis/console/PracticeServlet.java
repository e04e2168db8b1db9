package health.praxis.console;

import health.praxis.access.OwnMembership;
import health.praxis.access.OwnMemberships;
import health.praxis.shared.NotFound;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/**
 * Goes on in another of the own practices (ORG-4), under a new session id. By POST only; pages of another site cannot send
 * the session's cookie with it. Pages that are still open elsewhere belong to the practice they were opened under and refuse
 * to save ({@link ViewGuard}).
 */
@WebServlet("/practice")
public class PracticeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private OwnMemberships memberships;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignedInUser user = SignedInUser.of(request);
        if (user == null || Callers.current().user() == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            UUID wanted = Ids.read(request.getParameter("membership"));
            OwnMembership chosen = memberships.of(user.accountId()).stream()
                    .filter(one -> !one.invited())
                    .filter(one -> one.membership().userId().value().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("membership"));
            user.at(chosen.membership()).enter(request);
            response.sendRedirect(request.getContextPath() + "/calendar");
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
