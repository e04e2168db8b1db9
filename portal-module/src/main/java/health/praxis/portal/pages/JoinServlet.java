package health.praxis.portal.pages;

import static health.praxis.shared.JsonParts.JSON;

import health.praxis.audit.Refusals;
import health.praxis.installation.Settings;
import health.praxis.shared.RuleBroken;
import health.praxis.telehealth.Telehealth;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code GET /join/{link}} shows the page behind a personal link and changes nothing, so that mail scanners may look at it.
 * {@code POST /join/{link}/enter} answers the ticket for the signalling socket, to our own page only (TEL-3, TEL-9).
 */
@WebServlet("/join/*")
public class JoinServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Request attribute by which the page learns the link. */
    static final String LINK = "praxis.link";

    private static final Pattern ENTER = Pattern.compile("/([^/]+)/enter");

    @Inject
    private transient Telehealth telehealth;

    @Inject
    private transient Refusals refusals;

    @Inject
    private transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        request.setAttribute(LINK, path.startsWith("/") ? path.substring(1) : path);
        request.getRequestDispatcher("/join.xhtml").forward(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = ENTER.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!isOurPage(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            enter(path.group(1), response);
        }
    }

    private void enter(String link, HttpServletResponse response) throws IOException {
        try {
            send(
                    response,
                    HttpServletResponse.SC_OK,
                    telehealth.enterByLink(link).json());
        } catch (RuleBroken refusal) {
            refusals.refused(refusal, null);
            Object opensAt = refusal.details().get("opensAt");
            int status = opensAt == null ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_CONFLICT;
            send(response, status, refused(refusal.getClass().getSimpleName(), opensAt));
        }
    }

    private static String refused(String name, Object opensAt) {
        ResourceBundle texts = ResourceBundle.getBundle("refusals");
        JsonObjectBuilder body = JSON.createObjectBuilder()
                .add("refused", name)
                .add("text", texts.getString(texts.containsKey(name) ? name : "NotFound"));
        if (opensAt != null) {
            body.add("opensAt", opensAt.toString());
        }
        return body.build().toString();
    }

    private static void send(HttpServletResponse response, int status, String json) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json);
    }

    /** A script of ours sets a header that other sites may not, and comes from our address if it says from where. */
    private boolean isOurPage(HttpServletRequest request) {
        URI own = settings.publicUrl();
        String origin = request.getHeader("Origin");
        String port = own.getPort() < 0 ? "" : ":" + own.getPort();
        return "1".equals(request.getHeader("X-Praxis"))
                && (origin == null || origin.equalsIgnoreCase(own.getScheme() + "://" + own.getHost() + port));
    }
}
