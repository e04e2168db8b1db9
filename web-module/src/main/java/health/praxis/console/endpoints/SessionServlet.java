package health.praxis.console.endpoints;

import static health.praxis.shared.JsonParts.JSON;

import health.praxis.console.Answers;
import health.praxis.installation.Settings;
import health.praxis.kit.signin.OwnSession;
import health.praxis.signin.LiveSession;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

/**
 * {@code /session}: how long the session lasts if nothing happens. A page asks by GET, marked as automatic; a POST says that
 * somebody is there, or in a live call (IDL-4), and is an activity like any request without the mark.
 */
@WebServlet("/session")
public class SessionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient OwnSession session;

    @Inject
    private transient Settings settings;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (SameOrigin.isOurs(request, settings.publicUrl())) {
            answer(response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void answer(HttpServletResponse response) throws IOException {
        LiveSession live = session.live();
        Answers.send(
                response,
                HttpServletResponse.SC_OK,
                JSON.createObjectBuilder()
                        .add("idleSeconds", seconds(live.idleAt()))
                        .add("endSeconds", seconds(live.endsAt()))
                        .build());
    }

    private long seconds(java.time.Instant end) {
        return Math.max(0, Duration.between(clock.instant(), end).toSeconds());
    }
}
