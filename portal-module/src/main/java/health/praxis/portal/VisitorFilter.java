package health.praxis.portal;

import health.praxis.audit.CurrentPage;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Everybody who comes here is a visitor, until a link says more. */
public class VisitorFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        // The path below the servlet's is a link's token, which opens a door: the history never sees it.
        String page = http.getContextPath() + http.getServletPath();
        try (Callers.Opened opened = Callers.open(Caller.visitor(request.getRemoteAddr()));
                CurrentPage.Opened named = CurrentPage.open(page)) {
            chain.doFilter(request, response);
        }
    }
}
