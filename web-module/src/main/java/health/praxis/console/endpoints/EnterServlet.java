package health.praxis.console.endpoints;

import health.praxis.audit.Refusals;
import health.praxis.console.Answers;
import health.praxis.console.Ids;
import health.praxis.installation.Settings;
import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.RuleBroken;
import health.praxis.telehealth.Telehealth;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code POST /telehealth/{appointment}/enter}: the booked practitioner's ticket for the signalling socket (TEL-7). */
@WebServlet("/telehealth/*")
public class EnterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH = Pattern.compile("/([^/]+)/enter");

    @Inject
    private transient Telehealth telehealth;

    @Inject
    private transient Refusals refusals;

    @Inject
    private transient Settings settings;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!SameOrigin.isOurs(request, settings.publicUrl())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            enter(path.group(1), response);
        }
    }

    private void enter(String appointment, HttpServletResponse response) throws IOException {
        try {
            var id = new AppointmentId(Ids.read(appointment));
            Answers.send(
                    response,
                    HttpServletResponse.SC_OK,
                    telehealth.enterAsPractitioner(id).json());
        } catch (RuleBroken refusal) {
            refusals.refused(refusal, null);
            Answers.refuse(response, refusal);
        }
    }
}
