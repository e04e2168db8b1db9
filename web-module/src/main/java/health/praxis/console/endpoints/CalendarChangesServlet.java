package health.praxis.console.endpoints;

import static health.praxis.shared.JsonParts.JSON;

import health.praxis.console.Answers;
import health.praxis.console.Ids;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.CalendarChanges;
import health.praxis.shared.NotFound;
import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /calendar/changes?practitioner=&from=&to=}: the number that stands for what the caller sees of these calendars
 * between two moments (seconds since 1970), as {@code version}; empty while there is nothing, or nothing that the caller may
 * see (decision 28). With {@code &appointment=}, the one whose panel is open, its own number too, as {@code appointment}. An open
 * calendar asks every few seconds, marked as automatic.
 */
@WebServlet("/calendar/changes")
public class CalendarChangesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** The seconds of 1900 and 2200: nobody turns a calendar further back or ahead. */
    private static final long EARLIEST = -2_208_988_800L;

    private static final long LATEST = 7_258_118_400L;

    @Inject
    private transient CalendarChanges changes;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] named = request.getParameterValues("practitioner");
        String from = request.getParameter("from");
        String to = request.getParameter("to");
        if (named == null || from == null || to == null) {
            Answers.refuse(response, HttpServletResponse.SC_BAD_REQUEST, "BadRequest");
            return;
        }
        try {
            TimeSlot span = span(Long.parseLong(from), Long.parseLong(to));
            List<UserId> practitioners =
                    Stream.of(named).map(id -> new UserId(Ids.read(id))).toList();
            Answers.send(
                    response,
                    HttpServletResponse.SC_OK,
                    answer(practitioners, span, request.getParameter("appointment")));
        } catch (NumberFormatException | NotFound mistyped) {
            Answers.refuse(response, HttpServletResponse.SC_BAD_REQUEST, "BadRequest");
        }
    }

    /** @throws NotFound for what no calendar shows */
    private static TimeSlot span(long from, long to) {
        if (from >= to || from < EARLIEST || to > LATEST) {
            throw new NotFound("span");
        }
        return new TimeSlot(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
    }

    /** @throws NotFound when the appointment is no id */
    private String answer(List<UserId> practitioners, TimeSlot span, @Nullable String appointment) {
        JsonObjectBuilder answer = JSON.createObjectBuilder()
                .add(
                        "version",
                        changes.version(practitioners, span.start(), span.end()).orElse(""));
        if (appointment != null) {
            AppointmentId id = new AppointmentId(Ids.read(appointment));
            answer.add("appointment", changes.version(id).orElse(""));
        }
        return answer.build().toString();
    }
}
