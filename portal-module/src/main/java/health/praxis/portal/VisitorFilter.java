package health.praxis.portal;

import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/** Everybody who comes here is a visitor, until a link says more. */
public class VisitorFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (Callers.Opened opened = Callers.open(Caller.visitor(request.getRemoteAddr()))) {
            chain.doFilter(request, response);
        }
    }
}
