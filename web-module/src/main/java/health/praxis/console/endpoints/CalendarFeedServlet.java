package health.praxis.console.endpoints;

import health.praxis.audit.Refusals;
import health.praxis.integrations.CalendarFeed;
import health.praxis.integrations.FeedReading;
import health.praxis.shared.NotFound;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /feeds/{token}.ics}: a practitioner's appointments for another calendar (INT-1). The token is the key; there is no
 * session and no cookie. What is unknown, ended or no token at all is missing in the same way. The token stands in no log: the
 * history names the servlet, and what breaks is caught here, because the server would log the address with it.
 */
@WebServlet("/feeds/*")
public class CalendarFeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = System.getLogger(CalendarFeedServlet.class.getName());

    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_-]{43})\\.ics");

    @Inject
    private transient FeedReading feeds;

    @Inject
    private transient Refusals refusals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Optional<CalendarFeed> feed = find(request);
            if (feed.isPresent()) {
                answer(feed.get(), request.getHeader("If-None-Match"), response);
            } else {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (RuntimeException broken) {
            String incident = UUID.randomUUID().toString().substring(0, 8);
            LOG.log(Level.ERROR, "Incident " + incident + " while a calendar feed was read", broken);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private Optional<CalendarFeed> find(HttpServletRequest request) {
        try {
            return Optional.of(feeds.read(token(request)));
        } catch (NotFound none) {
            refusals.refused("calendar feed address", null);
            return Optional.empty();
        }
    }

    /** @throws NotFound for an address that has not the form of ours */
    private static String token(HttpServletRequest request) {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            throw new NotFound("calendar feed");
        }
        return path.group(1);
    }

    private static void answer(CalendarFeed feed, @Nullable String known, HttpServletResponse response)
            throws IOException {
        String tag = '"' + feed.tag() + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        if (known != null && isKnown(tag, known)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/calendar;charset=UTF-8");
        response.getWriter().write(feed.text());
    }

    /** Compared as If-None-Match wants it (RFC 9110): any of a list, weak or not. */
    private static boolean isKnown(String tag, String known) {
        return Arrays.stream(known.split(","))
                .map(String::strip)
                .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                .anyMatch(one -> one.equals(tag) || one.equals("*"));
    }
}
