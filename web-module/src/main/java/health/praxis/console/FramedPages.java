package health.praxis.console;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A patient's record stands in a frame beside the call, and only the pages of a record may. Whatever else would open in that
 * frame, the sign-in page above all, is answered by a page that says where it opens: a browser would show an error of its own.
 */
public class FramedPages implements Filter {

    /** What is shown instead of a page that may stand in no frame. */
    static final String WORDS = "/beside";

    private List<String> framed = List.of();

    @Override
    public void init(FilterConfig config) {
        framed = List.of(config.getServletContext()
                .getInitParameter("praxis.framedPages")
                .strip()
                .split("\\s*,\\s*"));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        String page = http.getServletPath();
        if ("iframe".equals(http.getHeader("Sec-Fetch-Dest")) && !framed.contains(page)) {
            String query = http.getQueryString();
            String wish = page + (query == null ? "" : "?" + query);
            ((HttpServletResponse) response)
                    .sendRedirect(
                            http.getContextPath() + WORDS + "?to=" + URLEncoder.encode(wish, StandardCharsets.UTF_8));
        } else {
            chain.doFilter(request, response);
        }
    }
}
