package health.praxis.console.endpoints;

import static health.praxis.shared.JsonParts.JSON;

import health.praxis.audit.Refusals;
import health.praxis.console.Answers;
import health.praxis.console.Ids;
import health.praxis.installation.Settings;
import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.NotFound;
import health.praxis.shared.RuleBroken;
import health.praxis.telehealth.Guest;
import health.praxis.telehealth.GuestLink;
import health.praxis.telehealth.GuestRole;
import health.praxis.telehealth.Guests;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code /telehealth/guests/{appointment}}: the guests of the booked practitioner's appointment to a GET, a new one by a POST
 * with name and role; {@code /{guest}/link} and {@code /{guest}/remove} below it. For the script of the waiting room, which
 * must not reload a page that holds a call.
 */
@WebServlet("/telehealth/guests/*")
public class GuestsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH = Pattern.compile("/([^/]+)(?:/([^/]+)/(link|remove))?");

    @Inject
    private transient Guests guests;

    @Inject
    private transient Refusals refusals;

    @Inject
    private transient Settings settings;

    /** One request: what it asks, and answers into. */
    private interface Act {
        void on(AppointmentId appointment, JsonObjectBuilder answer);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = path(request);
        if (!path.matches() || path.group(2) != null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            answer(path.group(1), response, (appointment, answer) -> {});
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = path(request);
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!SameOrigin.isOurs(request, settings.publicUrl())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            answer(path.group(1), response, act(request, path.group(2), path.group(3)));
        }
    }

    private Act act(HttpServletRequest request, @Nullable String guest, @Nullable String what) {
        if (guest == null) {
            String name = request.getParameter("name");
            String role = request.getParameter("role");
            return (appointment, answer) -> show(answer, guests.add(appointment, name == null ? "" : name, role(role)));
        }
        return "link".equals(what)
                ? (appointment, answer) -> show(answer, guests.link(appointment, Ids.read(guest)))
                : (appointment, answer) -> guests.remove(appointment, Ids.read(guest));
    }

    private static GuestRole role(@Nullable String word) {
        return Arrays.stream(GuestRole.values())
                .filter(role -> role.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFound("role"));
    }

    private void answer(String id, HttpServletResponse response, Act act) throws IOException {
        try {
            AppointmentId appointment = new AppointmentId(Ids.read(id));
            JsonObjectBuilder answer = JSON.createObjectBuilder();
            act.on(appointment, answer);
            JsonArrayBuilder list = JSON.createArrayBuilder();
            guests.of(appointment).forEach(guest -> list.add(json(guest)));
            Answers.send(
                    response,
                    HttpServletResponse.SC_OK,
                    answer.add("guests", list).build());
        } catch (RuleBroken refusal) {
            refusals.refused(refusal, null);
            Answers.refuse(response, refusal);
        }
    }

    private static void show(JsonObjectBuilder answer, GuestLink made) {
        answer.add("guest", json(made.guest())).add("link", made.link().toString());
    }

    private static JsonObjectBuilder json(Guest guest) {
        return JSON.createObjectBuilder()
                .add("id", guest.id().toString())
                .add("name", guest.name())
                .add("role", guest.role().word());
    }

    private static Matcher path(HttpServletRequest request) {
        return PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
