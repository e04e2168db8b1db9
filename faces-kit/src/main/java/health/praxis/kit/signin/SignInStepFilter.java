package health.praxis.kit.signin;

import health.praxis.signin.SignIn;
import health.praxis.signin.SignInTookTooLong;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Opens the pages of a sign-in's steps to who is at that step, and to nobody else: others are led to the step they are at, or
 * to the beginning.
 */
public class SignInStepFilter implements Filter {

    @Inject
    private SignIn door;

    @Inject
    private SignInGoal goal;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        String page;
        try {
            page = SignInFlow.page(door.due(SignInFlow.attempt(http)), goal.lastPage());
        } catch (SignInTookTooLong startAgain) {
            Redirects.lead(http, answer, SignInFlow.start(http).page() + "?ended=LATE");
            return;
        }
        if (page.equals(http.getServletPath())) {
            chain.doFilter(request, response);
        } else {
            Redirects.lead(http, answer, page);
        }
    }
}
