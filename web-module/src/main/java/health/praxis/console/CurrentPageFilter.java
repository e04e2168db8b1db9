package health.praxis.console;

import health.praxis.audit.CurrentPage;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Says which page the history names for a request (AUD-2): the servlet's path alone, never an id, a query or a token. */
public class CurrentPageFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (CurrentPage.Opened opened = CurrentPage.open(((HttpServletRequest) request).getServletPath())) {
            chain.doFilter(request, response);
        }
    }
}
