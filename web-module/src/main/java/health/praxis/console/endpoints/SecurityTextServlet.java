package health.praxis.console.endpoints;

import health.praxis.installation.Disclosure;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** {@code GET /.well-known/security.txt}: where to report a weakness, if the operator says so (SEC-9, RFC 9116). */
@WebServlet("/.well-known/security.txt")
public class SecurityTextServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Disclosure disclosure;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> text = disclosure.securityText();
        if (text.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain; charset=utf-8");
        response.getWriter().write(text.get());
    }
}
