package health.praxis.console;

import health.praxis.audit.Refusals;
import health.praxis.installation.Settings;
import health.praxis.kit.signin.OwnSession;
import health.praxis.signin.LiveSession;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a signed-in program from reading a practice page by page (ASVS 2.4.1). What is refused is answered with 429 and when to
 * come back; the first refusal of a row of them stands in the history. A request is counted whoever says that it is automatic.
 */
public class RequestAllowanceFilter implements Filter {

    static final int TOO_MANY_REQUESTS = 429;

    private static final int PRODUCTION = 240;

    /** Pages that show a patient's record, or hand out many: each counts as several. */
    private static final Set<String> RECORDS = Set.of(
            "/patients/profile",
            "/patients/edit",
            "/patients/messages",
            "/patients/history",
            "/reports/report",
            "/settings/history");

    private static final int RECORD_WEIGHT = 4;

    private static final String FILE = ".xhtml";

    @Inject
    private Settings settings;

    @Inject
    private Refusals refusals;

    @Inject
    private Clock clock;

    private @Nullable RequestAllowance allowance;

    /** Without the setting production has a limit and development has none, where benchmarks and stories run. */
    @Override
    public void init(FilterConfig config) {
        int perMinute = settings.number("PRAXIS_REQUESTS_PER_MINUTE", settings.isProduction() ? PRODUCTION : 0);
        allowance = perMinute <= 0 ? null : new RequestAllowance(Math.max(RECORD_WEIGHT, perMinute));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        LiveSession session = OwnSession.of(http);
        if (allowance == null || session == null) {
            chain.doFilter(request, response);
            return;
        }
        RequestAllowance.Answer answer =
                allowance.take(session.accountId(), weight(http.getServletPath()), clock.instant());
        if (answer.isAllowed()) {
            chain.doFilter(request, response);
            return;
        }
        if (answer.first()) {
            refusals.refused("TooManyRequests", null);
        }
        refuse(http, (HttpServletResponse) response, answer.retryAfter());
    }

    /** As how many a request counts; a page's file answers under its own name too. */
    static int weight(String path) {
        String page = path.endsWith(FILE) ? path.substring(0, path.length() - FILE.length()) : path;
        return RECORDS.contains(page) ? RECORD_WEIGHT : 1;
    }

    /** Pages are told by a page, scripts by JSON; a form's answer is one that its page says something about by itself. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, Duration wait)
            throws IOException {
        response.setHeader("Retry-After", Long.toString(wait.plusMillis(999).toSeconds()));
        if (request.getHeader("X-Praxis") != null) {
            Answers.refuse(response, TOO_MANY_REQUESTS, "TooManyRequests");
        } else if (request.getHeader("Faces-Request") != null) {
            response.setStatus(TOO_MANY_REQUESTS);
        } else {
            response.sendError(TOO_MANY_REQUESTS);
        }
    }
}
